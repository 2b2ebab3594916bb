"""The French words for every recordable step. Articles, prepositions and auxiliaries are fillers: they are not written
here, and may stand before any word."""

from bot.names.step_words.row import Row
from bot.names.step_words.row import row as _row

FILLERS = (
    "le la les un une des de du au aux à avec par pour en dans sur est sont était étaient fut furent été a ont avons ai "
    "avait avaient avions se ce cet cette ces son sa ses leur leurs notre nos il elle ils elles on qui que déjà bien "
    "concernant relati{f,ve} sujet officiellement formellement finalement dûment récemment maintenant état états"
)
VISIT = "(visite/mission) [évaluation]"  # from which days may be counted
NOTHING_CAME = (
    "(aucun/aucune/pas de/sans/zéro) (commentaire/commentaires/observation/observations) [reçu/reçue/reçus/parvenu/transmis]"
    "|[nous/je] (n'/ne) (reçu/transmis/envoyé/soumis/présenté/formulé) (aucun/aucune/pas de) (commentaire/commentaires/observation)"
    "|pas (d'observation/d'observations) [reçue/reçues]"
    "|rien (reçu/n'est arrivé/n'a été reçu)"
)


def _done(participles: str) -> str:
    """In every gender and number. "Adopte" without its accent is said of today."""
    return "|".join(
        f"{word}!|{word}{{e,s,es}}" if word[-1] == "é" else f"{word}{{,e,s,es}}" for word in participles.split()
    )


def _plural(participles: str) -> str:
    """Of several: "envoyés", "ont été transmis"."""
    words = participles.split()
    return "|".join([*(f"{word}{{s,es}}" for word in words if word[-1] == "é"), f"été ({'/'.join(words)})"])


_ED = "nous|je|dect|cted|direction exécutive [comité contre terrorisme]|secrétariat"
_COMMITTEE = "comité [contre terrorisme]|cct|membres comité"
_STATE = "gouvernement|mission permanente|mission|autorités"
_TO_STATE = (
    "(state/état/gouvernement/mission permanente/mission/autorités) [commentaires/observations/avis]"
    "|pour (commentaires/observations/avis)"
)
_SENT = (
    _done("transmis envoyé partagé communiqué adressé remis expédié diffusé distribué parti acheminé")
    + "|envoi|transmission|remise|communication|diffusion"
)
_SUBMITTED = (
    _done("soumis présenté déposé remis transmis envoyé communiqué adressé fourni partagé distribué")
    + "|soumission|présentation|dépôt|remise|envoi|transmission"
)
_WE = "nous|je"
_RECEIVED = _done("reçu arrivé parvenu obtenu") + "|réception"
_GIVEN = "transmis envoyé soumis communiqué fourni remis présenté donné livré adressé formulé retourné renvoyé"
_DELIVERED = _done(_GIVEN) + "|(nous a/nous ont) (" + _GIVEN.replace(" ", "/") + ")|fait part"
_GOT = f"{_RECEIVED}|{_DELIVERED}"
_HELD = _done("tenu organisé terminé achevé") + "|eu lieu|tenue"
_AGREED = _done("convenu arrêté fixé décidé confirmé approuvé défini établi finalisé accepté") + "|accord|mis d'accord"
_ARRANGED = _done("organisé assuré réglé arrangé convenu confirmé") + "|en place|prêt{,e,s,es}"
_LISTED = _done("recensé identifié répertorié listé établi") + "|dressée|liste dressée"
_CONSIDERED = _done("examiné étudié") + "|examen|saisi du"
_COMMENTS = (
    "[derniers/autres/tous/restants] commentaires [écrits/définitifs]"
    "|[dernières/autres/toutes] observations [écrites]|reste commentaires"
)
# "envoyé" after them would be said of the draft: "commentaires sur le projet envoyé le 3 mai"
_ON_DRAFT = "(commentaires/observations) [écrits/écrites] sur (projet/projet rapport/rapport)"
_DRAFT = "[premier/première version/première mouture] projet [rapport] [évaluation/visite/mission/évaluation visite/visite évaluation]|avant-projet rapport|draft [rapport]"
_FINAL = (
    "projet (final/définitif) [rapport]|projet rapport (final/définitif) [évaluation/visite/visite évaluation]"
    "|version (finale/définitive) projet [rapport]|projet rapport version finale"
)
_REPORT = "rapport [final/définitif/adopté] [évaluation/visite]"
_MORE_TIME = (
    "(prolongation/prorogation/extension) [délai]|délai supplémentaire|temps supplémentaire|plus temps|report délai"
)
_REQUEST = "demande (prolongation/prorogation/extension/délai/délai supplémentaire/temps supplémentaire) [délai]"
_CONFIDENTIAL = "[reste/restent/rester/demeure/demeurent/soient/soit] confidentiel{,le,les,s}"
_TWELVE = "(rapport/informations/information) [à/des] (douze/12) mois"
_IMPLEMENTATION = (
    "(réponse/rapport) [relatif/relative/concernant] (mise œuvre/mise oeuvre/application) [recommandations]"
    "|(réponse/réponses) recommandations"
)


_SAID = "(répondu/indiqué/déclaré/confirmé/fait savoir/dit/demandé/souhaité/informé/informés) [confidentialité] [que]"


def _came(step: str, things: str, alone: str = "", *, tail: str = "", who: str = "") -> tuple[Row, Row]:
    """What others send and we receive; we do not send it."""
    return _row(step, things, _GOT, alone, tail, who), _row(step, things, _RECEIVED, "", f"{tail}|{who}", _WE)


# fmt: off
ROWS = (
    # A. Planning
    _row("proposals_submitted", "(propositions/proposition) [visite/visites]", _SUBMITTED, tail=_COMMITTEE, who=_ED),
    _row("selected_for_visit", alone="(sélectionné/choisi/retenu){,e,s,es} [visite]|sélection pour visite"
         "|comité (sélectionné/choisi/retenu) [state/pays]", who=_COMMITTEE),
    _row("list_changed", "liste [annuelle] [états/visites/pays]", _done("modifié changé révisé actualisé"),
         who=_COMMITTEE),
    _row("schedule_published", "(calendrier/programme) visites", _done("publié diffusé communiqué") + "|disponible",
         who=_COMMITTEE),
    # B. Consent
    _row("consent_requested", "(consentement/accord) [visite]", _done("demandé sollicité requis"),
         "demande consentement [envoyée/transmise/adressée]", tail="state|état|gouvernement|autorités|mission permanente",
         who=_ED),
    _row("consent_meeting_held", "réunion [sujet/propos/concernant] consentement", _HELD),
    _row("consent_received", "(consentement/accord) [visite]", _done("reçu donné obtenu accordé arrivé parvenu exprimé"),
         "consenti [visite]|accepté visite", who=_STATE),
    _row("consent_received", "consentement [visite]", _done("reçu obtenu"), who=_WE),
    _row("consent_dispensed", "consentement", "(pas/non) nécessaire|non requis|levé", "dispense consentement"
         "|dispensé consentement|passé outre consentement", who="conseil [sécurité]"),
    _row("consent_declined", "consentement", _done("refusé rejeté décliné") + "|non donné|non accordé|refus",
         "refus consentement", who=_STATE),
    _row("consent_declined", "visite", _done("refusé décliné"), who=_STATE),
    # C. Preparation
    _row("dates_agreed", "(dates/date) [visite]", _AGREED, "dates visite|visite programmée", who="state|état|" + _ED),
    _row("scope_agreed", "(portée/champ/périmètre) [visite]", _AGREED),
    _row("work_programme_prepared", "programme travail [visite]|programme visite",
         _done("préparé établi élaboré rédigé arrêté convenu") + "|prêt"),
    _row("agencies_listed", "(organismes/institutions/administrations/services) [nationaux/nationales] [fonctionnaires]",
         _LISTED),
    _row("nongov_actors_listed", "(acteurs/organisations) (non gouvernementaux/non gouvernementales/société civile)|ong",
         _LISTED),
    _row("logistics_agreed", "logistique|questions logistiques|dispositions logistiques", _AGREED + "|" + _ARRANGED),
    _row("civil_society_consent", "(réunions/rencontres/entretiens) (société civile/ong/non gouvernementales)",
         _done("accepté approuvé autorisé convenu"), "accord réunions (société civile/ong)", who=_STATE),
    _row("security_arranged", "(sécurité/dispositif sécurité)", _ARRANGED),
    _row("transport_arranged", "transport [local]|transports [locaux]", _ARRANGED),
    _row("transport_unavailable_notice", "transport [local]", "indisponible|non disponible|ne peut [être] fourni",
         "pas transport|sans transport|avis d'indisponibilité transport"),
    _row("transport_solution", "(autre/autres) (transport/moyen transport/solution transport)|solution transport",
         _done("trouvé") + "|" + _ARRANGED),
    _row("working_languages_set", "(langues/langue) travail", _done("fixé décidé convenu choisi arrêté défini")),
    _row("interpretation_arranged", "interprétation [simultanée]|interprètes", _ARRANGED),
    _row("interpretation_unavailable_notice", "interprétation [simultanée]", "indisponible|non disponible"
         "|ne peut [être] fournie", "pas interprétation|sans interprétation|avis d'indisponibilité interprétation"),
    _row("interpretation_solution", "autre (interprétation/solution interprétation)|solution interprétation",
         _done("trouvé") + "|" + _ARRANGED),
    _row("costs_confirmed", "(frais/coûts) [voyage/déplacement]", _done("réglé confirmé convenu couvert approuvé")),
    _row("press_plans_notified", "(plans/projets/dispositions) (presse/médias/médiatiques)|couverture (presse/médiatique)",
         _done("notifié annoncé communiqué reçu connu")),
    _row("delegation_composed", "(délégation/équipe) [visite]", _done("composé constitué formé confirmé désigné")
         + "|complète|composition arrêtée"),
    _row("partners_invited", "partenaires|organisations [partenaires]|experts", _done("invité"),
         tail="à envoyer experts", who=_ED),
    _row("specialized_orgs_called", "(organisations/organismes/institutions) spécialisé{es,s}",
         _done("sollicité associé invité convié") + "|fait appel", who=_ED),
    _row("prior_findings_given", "(conclusions/constatations) (antérieures/précédentes)",
         _done("communiqué transmis remis fourni partagé"), tail="experts", who=_ED),
    *_came("state_documents_received", "documents [state/nationaux]|documentation", who=_STATE),
    _row("partner_information_gathered", "(informations/renseignements) [partenaires/onu/nations unies]",
         _done("recueilli rassemblé réuni collecté")),
    _row("agency_waiver_cleared", "(dérogation/autorisation/levée confidentialité) [organisme/institution]",
         _done("obtenu accordé reçu approuvé délivré")),
    _row("site_visits_agreed", "visites (sur place/sur site/sites/terrain)|visite (sur place/sur site)", _AGREED),
    _row("high_level_meetings_arranged", "(réunions/réunion/entretiens/rencontres) haut niveau", _ARRANGED),
    _row("country_team_contacted", "équipe pays [onu/nations unies]|(coordonnateur/coordonnatrice) (résident/résidente)",
         _done("contacté approché informé saisi"), who=_ED),
    # D. The visit
    _row("visit_started", VISIT, _done("commencé débuté entamé lancé") + "|début",
         "commencé!|commencée|débuté!|débutée|(début/démarrage/commencement) (visite/mission)|visite cours|mission cours",
         who=f"{_ED}|délégation|équipe"),
    _row("sessions_summarized", "(résumés/résumé/synthèses/comptes rendus) (séances/séance/réunions)|résumés",
         _done("donné communiqué fourni présenté partagé remis")),
    _row("country_team_met", "équipe pays [donateurs]|donateurs", _done("rencontré"), "(rencontre/réunion) équipe pays",
         who="délégation|nous"),
    _row("parliament_met", "parlement|parlementaires|membres parlement|députés", _done("rencontré"),
         "(rencontre/réunion) (parlementaires/parlement)", who="délégation|nous"),
    _row("wrap_up_held", "(séance/réunion) (clôture/conclusion/bilan/synthèse/récapitulative)|débriefing", _HELD,
         "(séance/réunion) (clôture/bilan)"),
    _row("priorities_outline_given", "(priorités/aperçu priorités) [et besoins]|aperçu [priorités] besoins",
         _done("présenté exposé donné fourni communiqué"), who="experts"),
    _row("immediate_followup_approved", "suivi immédiat", _done("approuvé accepté convenu"), who=_STATE),
    _row("visit_concluded", VISIT, _done("terminé achevé fini conclu") + "|pris fin|fin",
         "terminé!|terminée|achevé!|achevée|pris fin|(fin/conclusion/clôture/achèvement) (visite/mission)",
         who=f"{_ED}|délégation|équipe"),
    _row("press_release_issued", "communiqué [presse] [visite/visite évaluation]", _done("publié diffusé émis envoyé paru"), "communiqué presse",
         who=_ED),
    # E. Reporting
    *_came("expert_inputs_received", "(contributions/contribution/apports) [écrites/écrits] [experts] [visite/visite évaluation]|textes experts", "(contributions/apports) [écrites/écrits] experts", tail="experts", who="experts"),
    _row("preliminary_assessment_submitted", "(évaluation/rapport/rapport évaluation) préliminaire", _SUBMITTED,
         "évaluation préliminaire", tail=_COMMITTEE, who=_ED),
    _row("draft_report_shared", _DRAFT, _SENT, "projet [rapport]", tail=_TO_STATE, who=_ED),
    _row("draft_report_shared", "projet [rapport]", _done("soumis présenté"), tail=_TO_STATE, who=_ED),
    # F. Comments and final draft
    _row("comments_reminder_sent", "rappel [commentaires/observations/sujet commentaires/concernant commentaires]", _done("envoyé adressé transmis")
         + "|envoi", "rappelé [à] [state/gouvernement] commentaires|relance commentaires|relancé [state]",
         tail="state|état|gouvernement|mission permanente|mission|autorités", who=_ED),
    _row("extension_requested", _MORE_TIME, _done("demandé sollicité requis"),
         tail=_COMMITTEE, who=_STATE),
    *_came("extension_requested", _REQUEST, _REQUEST, tail=f"{_COMMITTEE}|{_STATE}", who=_STATE),
    _row("extension_requested", alone="prolongation|prorogation"),
    _row("extension_decided", _MORE_TIME, _done("décidé"), "décision (prolongation/prorogation/extension/délai)",
         tail=_COMMITTEE, who=_COMMITTEE),
    _row("extension_decided", alone="prolongation|prorogation"),
    _row("extension_decided=granted", f"{_MORE_TIME}|demande (prolongation/prorogation/extension)|délai",
         _done("accordé approuvé octroyé accepté consenti autorisé prolongé prorogé") + "|octroi|(accordé/octroyé) (prorogé/prolongé)",
         "octroi (prolongation/prorogation)", tail=f"{_COMMITTEE}|state|état", who=_COMMITTEE),
    _row("extension_decided=granted", _MORE_TIME, _done("obtenu"), "accordée|prorogée", who=_STATE),
    _row("extension_decided=denied", f"{_MORE_TIME}|demande (prolongation/prorogation/extension)",
         _done("refusé rejeté décliné") + "|non accordée|refus|rejet", "(refus/rejet) (prolongation/prorogation)",
         tail=f"{_COMMITTEE}|state|état", who=_COMMITTEE),
    _row("comments_received", _ON_DRAFT, f"{_RECEIVED}|{_plural(_GIVEN)}", tail=f"{_STATE}|state|état",
         who=f"{_STATE}|{_WE}"),
    _row("comments_received",
         alone=f"[nous a/nous ont] ({_GIVEN.replace(' ', '/')}/fait part) [tous/toutes] {_ON_DRAFT}", who=_STATE),
    *_came("comments_received", _COMMENTS, "commentaires|observations", tail=_STATE + "|state|état", who=_STATE),
    _row("comments_received",
         alone="(répondu/indiqué/déclaré/confirmé/fait savoir/dit/nous informé/nous informés/informé) [que] (n'/ne) [avoir/avait] (pas/aucun/aucune)"
               " (commentaire/commentaires/observation/observations)"
               "|(répondu/indiqué) [sans/aucun/pas] (commentaire/commentaires/observations)"
               "|(n'/ne) (pas/aucun/aucune) (commentaire/commentaires/observation/observations) [formuler]",
         who=_STATE),
    *_came("comments_part_received", "(partie/premières/premiers) (commentaires/observations)"
         "|commentaires (partiels/partielles)|observations partielles|certains commentaires|certaines observations", "commentaires partie|observations partie|commentaires partiellement reçus", tail=_STATE + "|state|état", who=_STATE),
    _row("no_comments_letter_sent",
         "lettre [officielle/rappel] [deux semaines/2 semaines/deux semaines supplémentaires/absence commentaires]"
         "|lettre [officielle] (accordant/donnant/octroyant) (deux/2) semaines [supplémentaires/plus/de plus]",
         _SENT, "lettre [officielle]|lettre (deux/2) semaines", tail="state|état|gouvernement|mission permanente|mission",
         who=_ED),
    _row("observations_discussed", "observations|commentaires", _done("discuté examiné débattu") + "|discussion",
         tail="(point focal/coordonnateur) [national]|point contact [national]", who=_ED),
    _row("final_draft_submitted", _FINAL, _SUBMITTED, "projet (final/définitif)|projet rapport (final/définitif)",
         tail=_COMMITTEE, who=_ED),
    _row("final_draft_submitted", "rapport final", _done("soumis présenté") + "|soumission", tail=_COMMITTEE, who=_ED),
    _row("final_draft_submitted", "projet [rapport]", _done("soumis présenté"), tail=_COMMITTEE, who=_ED),
    _row("final_draft_submitted", f"{_FINAL}|projet [rapport]|rapport [final]", _SENT, to=_COMMITTEE, who=_ED),
    # G. Committee
    _row("committee_considered", "comité [contre terrorisme]|cct", _CONSIDERED, "examen comité",
         tail="(rapport/projet/projet rapport/projet final) [final]"),
    _row("committee_considered", "(rapport/projet/projet rapport) [final] [visite/évaluation/visite évaluation]", _CONSIDERED, who=_COMMITTEE),
    _row("concerns_raised", "préoccupation{,s}|réserve{,s}|objection{,s}", _done("soulevé exprimé formulé émis"),
         "préoccupation{,s}", who="membre [comité]|" + _COMMITTEE),
    _row("draft_amended", "(projet/rapport/projet rapport) [final]", _done("modifié amendé révisé remanié"),
         "amendement [projet]", who=_COMMITTEE),
    _row("report_adopted", "(rapport/projet/projet rapport) [final] [visite/évaluation/visite évaluation]",
         _done("adopté approuvé entériné") + "|adoption", "adopté!|adopté{e,s}|adoption", who=_COMMITTEE),
    # H. Transmission, confidentiality, sharing
    _row("report_transmitted", "rapport (final/définitif/adopté)", _SENT, "transmission rapport (adopté/final)",
         tail="state|état|gouvernement|mission permanente|mission|autorités", who="(président/présidente/présidence) [comité]"),
    # "rapport envoyé" alone: by the phase, the draft, the adopted report or the partners' copy
    _row("draft_report_shared", "rapport", _SENT, tail=_TO_STATE, who=_ED),
    _row("report_transmitted", "rapport", _SENT, tail="state|état|gouvernement|mission permanente|mission|autorités",
         who="(président/présidente/présidence) [comité]"),
    _row("report_shared_with_partners", _REPORT, _SENT, "(partagé/diffusé/distribué) partenaires",
         to="(partenaires/organismes/institutions) [onu/nations unies]", who=_ED),
    _row("report_shared_with_partners", "rapport", _done("envoyé partagé communiqué diffusé distribué"), who=_ED),
    _row("report_received", "rapport [adopté/final]", _done("reçu") + "|arrivé|réception",
         "accusé réception [rapport] [adopté/final]|réception rapport [confirmée/accusée]|réception (confirmée/accusée)|confirmé (réception/réception rapport)",
         tail="gouvernement|mission permanente|mission|state|état|autorités", who=_STATE),
    *_came("confidentiality_reply", "(réponse/indication/indications) [sur/concernant] confidentialité", "(réponse/indication/indications) confidentialité", who=_STATE),
    _row("confidentiality_reply=nothing",
         alone=f"(rien/aucune partie/aucun passage) [rapport] [n'/ne] {_CONFIDENTIAL}|réponse confidentialité (rien/néant)",
         who=_SAID),
    _row("confidentiality_reply=some",
         alone=f"(certaines/quelques/plusieurs) (parties/passages) [rapport] {_CONFIDENTIAL}"
               f"|(parties/passages/partie) [rapport] {_CONFIDENTIAL}|réponse confidentialité (certaines parties/parties)",
         who=_SAID),
    _row("confidentiality_reply=whole",
         alone=f"(rapport entier/tout rapport/ensemble rapport/intégralité rapport/rapport/tout) {_CONFIDENTIAL}"
               "|réponse confidentialité (tout/ensemble/intégralité)",
         who=_SAID),
    _row("partners_version_cleared", "version (partenaires/destinée partenaires)",
         _done("approuvé validé expurgé finalisé") + "|prête", who=_ED),
    _row("report_shared_restricted", _REPORT, _SENT,
         "(diffusion/distribution) restreinte|(partagé/transmis/diffusé) [uniquement/seulement/seuls] participants",
         to="[uniquement/seulement/seuls] participants [uniquement/seulement]", who=_ED),
    _row("publication_agreed", "publication [rapport]|diffusion large|diffusion plus large",
         _done("approuvé accepté convenu autorisé") + "|accord", "accord publication [rapport]|(accepté/autorisé) publication [rapport]|donné accord publication [rapport]", who=_STATE),
    _row("listed_on_website", alone="[state] (inscrit/mentionné/listé){,e} site [web/internet] [comité]"
         "|mention site (web/internet) comité", who=_COMMITTEE),
    # I. Follow-up
    _row("needs_referred", "besoins [assistance/assistance technique]", _done("transmis signalé communiqué orienté soumis"),
         tail="partenaires [onu/nations unies]", who=_ED),
    _row("partner_feedback_held", "réunion (retour/retour d'information/bilan/restitution) (partenaires/participants)"
         "|retour d'information partenaires", _HELD, who=_ED),
    _row("senior_officials_invited", "hauts (responsables/fonctionnaires)", _done("invité"),
         "invitation hauts (responsables/fonctionnaires)", who="(président/présidente/présidence) [comité]"),
    _row("coordination_invited", "coordination [bureau lutte contre terrorisme/blt]", _done("invité"),
         "invitation coordination|invité coordination [bureau lutte contre terrorisme/blt/boct]",
         who="(président/présidente/présidence) [comité]"),
    *_came("implementation_response", _IMPLEMENTATION, _IMPLEMENTATION, tail=_COMMITTEE, who=_STATE),
    # Words for whichever paper was awaited
    _row("report_received", alone="reçu{,e,s,es}"),
    _row("comments_received", alone="reçu{,e,s,es}|répondu|réponse [reçue/parvenue]", who=_STATE),
    _row("confidentiality_reply", alone="répondu|réponse [reçue/parvenue]", who=_STATE),
    _row("implementation_response", alone="répondu|réponse [reçue/parvenue]", who=_STATE),
    _row("stocktaking_integrated", "(bilan/inventaire/outil bilan/état lieux)|réponse",
         _done("intégré actualisé achevé effectué"), "réponse (intégrée/versée) (bilan/inventaire/état lieux)", who=_ED),
    _row("twelve_month_report", _TWELVE, _SUBMITTED, _TWELVE, tail=_COMMITTEE, who=_ED),
    _row("twelve_month_considered", _TWELVE, _CONSIDERED, who=_COMMITTEE),
    _row("followup_recommended", "(suivi/visite suivi) [complémentaire/supplémentaire]", _done("recommandé préconisé"),
         "recommandation suivi", who=_ED),
    _row("followup_visit_opened", "visite suivi", _done("ouvert lancé")),
    # J. Events that the texts do not mention
    _row("visit_postponed", VISIT, _done("reporté différé ajourné repoussé") + "|report", "report (visite/mission)"),
    _row("visit_closed", "visite|dossier", _done("clos clôturé classé fermé") + "|clôture", "clôture (dossier/visite)",
         who=_ED),
    _row("visit_cancelled", VISIT, _done("annulé") + "|annulation", "annulation (visite/mission)"),
    _row("nothing_received", alone="silence confirmé|silence"),
)
# fmt: on
