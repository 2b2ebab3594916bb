"""The French words of questions."""

from bot.reading.question_words.cue import Cue

CUES = {
    Cue.ASKS: (
        "qui|que|quoi|quel{,le,s,les}|quand|où|pourquoi|comment|combien|lequel|laquelle|lesquel{s,les}"
        "|(est/est ce/qu'est) (ce/ce que/ce qui/que)|à qui|de qui|par qui|pour quand|jusqu'à quand"
        "|jusqu'à quel{,le}|depuis quand|d'ici quand|à quel{,le}|dans quel{,le}|de quel{,le}|en quoi"
        "|(dis/dites/montre/montrez/donne/donnez/rappelle/rappelez/indique/indiquez/explique/expliquez) (moi/nous)"
        "|(peux/pouvez/pourrais/pourriez/peut) (tu/vous/on)|(sais/savez) (tu/vous)"
        "|(je/nous) (veux/voudrais/voulons/voudrions/souhaite/souhaiterais/aimerais) savoir|je me demande|as tu"
        "|avez vous|a t (on/il/elle)|avons nous|ont (ils/elles)|y a t il|est (il/elle)|sont (ils/elles)|supposons"
        "|et si|des nouvelles"
    ),
    Cue.ASKS_ANYWHERE: (
        "est ce (que/qu)|qu'est ce|a t (on/il/elle)|y a t il|est (il/elle)|sont (ils/elles)|ont (ils/elles)|combien"
        "|pourquoi|quand|doit (il/elle/on)|doivent (ils/elles)|avons nous|avez vous|en est on|jusqu'à quand"
    ),
    Cue.WHERE: (
        "résumé|résumer|résume|où en (est/sont)|en est|en sont|où (est/sont)|état|état d'avancement|situation"
        "|avancement|avance|avancent|point|stade|étape|nouvelles|nouvelle|du nouveau|statut|progrès"
        "|comment (va/vont/se passe/avance/ça se passe)|quoi de neuf|position|en sommes nous|en est on|phase"
        "|dernières nouvelles|se présente|progresse"
    ),
    Cue.WHO: "qui|à qui|de qui|par qui|quel acteur|quelle partie|quelle institution|chez qui",
    Cue.ACT: (
        "agir|agit|action|actions|jouer|tour|faire|prochaine étape|prochaines étapes|étape suivante|tâche|tâches"
        "|responsable|charge|balle|main|mains|camp|intervenir|démarche|démarches|suivant|suivante|ensuite"
        "|prochain pas|suite|suit|s'occupe|occupe|revient|incombe|incombent|à faire|points focaux|chargé|chargée"
        "|relève|bouger|étapes"
    ),
    Cue.OVERDUE: (
        "raté|ratés|manqué|retard|retards|en retard|tard|tardif|tardive|dépassé{,e,s,es}|échu{,e,s,es}|hors délai"
        "|hors délais|à la traîne|retardé{,e,s,es}|manqué{,e,s,es}|délais dépassés"
    ),
    Cue.DUE: (
        "échéance|échéances|délai|délais|due|dus|dues|arrive{,nt} à échéance|à rendre|date limite|dates limites"
        "|attendu{,e,s,es}|à venir|prévu{,e,s,es}|agenda|calendrier|expire{,nt}|tombe{,nt}|terme|prend fin"
        "|se termine|au programme|à remettre|remettre|rendre"
    ),
    Cue.WHEN: (
        "quand|jusqu'à quand|pour quand|à quelle date|quelle date|quel jour|date|dates|délai"
        "|combien de (temps/jours/semaines)|jusqu'à quelle date|quelle est la date|date limite|d'ici quand"
        "|temps reste|jours restent|reste t il|échéance"
    ),
    Cue.MINE: "mon|ma|mes|moi|je|me|mien|miens|mienne|miennes|j'ai|ai je|dois je|suis je",
    Cue.WHY: (
        "pourquoi|raison|raisons|comment (est/a été/se/sont) calcul{é,ée,e}|calculé{,e,s,es}|calcul|explique{,r,z}"
        "|d'où (vient/viennent/sort)|motif|base|fondement|justifie|règle|paragraphe|comment arrive t on"
    ),
    Cue.IF: (
        "si|et si|supposons|que se passe{,rait} t il si|qu'arrive{,rait} t il si|au cas où|à supposer|imaginons"
        "|dans l'hypothèse|que se passerait il"
    ),
    Cue.WAIT: (
        "attendons nous|attendez vous|attend on|attend{,ent,ons,re}|attente|en attente|en suspens|suspens"
        "|dépend{,ent}|bloqué{,e,s,es}|bloque{,nt}|chez|auprès|entre les mains|du côté|par|pendant{,e,s,es}"
        "|manque{,nt}|repose{,nt}|retenu{,e,s,es}"
    ),
    Cue.US: (
        "nous|notre|nos|dect|direction exécutive|secrétariat|direction|(doit/attend/va/devons) on|on (doit/attend/va)"
    ),
    Cue.STATE: (
        "[les/des/l'] (état/états) [membre/membres/visité/visités/concerné/concernés]|pays|gouvernement"
        "|gouvernements|capitale|capitales|autorités"
    ),
    Cue.COMMITTEE: "comité|cct|comité contre le terrorisme|membres du comité|conseil de sécurité",
    Cue.CHAIR: "président|présidente|présidence|bureau du président",
    Cue.EXPERTS: "expert|experts|experte|expertes|équipe d'évaluation",
    Cue.COUNT: "combien [de/d']|nombre [de]|total|compte|combien y a t il de",
    Cue.VISITS: ("visite|visites [d'évaluation]|mission|missions|dossier|dossiers|déplacement|déplacements"),
    Cue.OPEN: ("ouvert{,e,s,es}|en cours|active|actives|actuel{,le,s,les}|en chantier|inachevé{,e,s,es}|pendantes"),
    Cue.WHICH: (
        "quel{,le,s,les}|lesquel{s,les}|que|quoi|qu'est ce (qui/que)|liste|lister|toutes|tous|tout|montre{,r,z}"
        "|affiche{,r,z}|donne{,r,z}|aperçu|résumé|récapitulatif|ce qui|y a t il|voir|quelque chose|vue d'ensemble"
    ),
    Cue.ENDED: (
        "terminé{,e,s,es}|achevé{,e,s,es}|eu lieu|effectué{,e,s,es}|réalisé{,e,s,es}|mené{,e,s,es}|conclu{,e,s,es}"
        "|fait|faites|manque|finie|finies|clos|close|closes|fini|finis|conduite|conduites"
    ),
    Cue.PLANNED: (
        "prévu{,e,s,es}|planifié{,e,s,es}|programme|programmé{,e,s,es}|aura t il|envisagé{,e,s,es}|projeté{,e,s,es}"
        "|au calendrier|futur{,e,s,es}|à venir"
    ),
    Cue.NOT: "pas|ne|n'|jamais|aucun{,e}|rien|sans|non|sauf",
    Cue.HISTORY: (
        "historique|que s'est il passé|s'est il passé|s'est passé|passé|a été fait|jusqu'ici|jusqu'à présent"
        "|qui a (enregistré/saisi/inscrit/modifié/noté)|déroulement|chronologie|a t on fait|journal"
    ),
    Cue.CHECKLIST: ("liste de contrôle|liste de vérification|préparer|préparé|préparatifs|préparation|aide mémoire"),
    Cue.REMINDERS: ("rappel|rappels|sera envoyé|seront envoyés|envoyer des rappels|notifications|notification"),
    Cue.HELP: (
        "aide|aider|aidez|que (peux/sais/pouvez/savez) (tu/vous) (faire/répondre)"
        "|comment (utiliser/ça marche/cela fonctionne/fonctionne/enregistrer/faire/demander)"
        "|que puis je (demander/faire/dire)|commandes|commande|mode d'emploi|instructions"
        "|à quoi (sers/servez) (tu/vous)|comment je|ça marche|qui es tu|qui êtes vous"
    ),
    Cue.IDLE: (
        "tu|vous|il|elle|ils|elles|on|y|en|ce|cela|ça|c'est|cette|cet|ces|ceci|là|donc|alors|encore|maintenant"
        "|actuellement|s'il te plaît|s'il vous plaît|svp|stp|merci|bonjour|salut|est|sont|été|être|a|ont|avoir"
        "|avons|avez|fait|faire|va|vont|aller|doit|doivent|devons|devrait|dois|faut|peut|peux|pouvez|pourriez"
        "|peuvent|et|ou|mais|que|qui|se|s'|t|au|aux|du|des|de|la|le|les|l|d|un|une|à|pour|par|sur|avec|dans|entre"
        "|vers|chez|dire|dis|dites|savoir|sais|voudrais|aimerais|souhaite|voir|montrer|donner|envoyé|envoie|envoyer"
        "|envoyés|reçu|reçus|remis|reste|restent|restant|temps|jour|jours|semaine|mois|année|an|chose|choses"
        "|quelqu'un|personne|gens|toujours|déjà|bien|plus|moins|très|exactement|petite|question|juste|moment|côté"
        "|part|sera|seront|serait|lieu|notamment|leur|leurs|son|sa|ses|me|te|si|ci|où|prochain|prochaine|prochains"
        "|prochaines|rapporteur|bot|lui|eux|est-ce|fois|avant|après|depuis"
    ),
}
