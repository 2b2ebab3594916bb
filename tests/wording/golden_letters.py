"""Every letter in both languages, written by hand: (kind, language) -> text. The visit is that of test_letters.py."""

LETTERS = {
    ("consent", "en"): """\
Reference: [document symbol]
Date: 7 January 2026

[addressee], Permanent Mission of the Republic of Kenya to the United Nations

Subject: Assessment visit to Kenya: request for consent

The Counter-Terrorism Committee has chosen Kenya on 5 January 2026 for one of its visits. On behalf of the \
Committee, its Executive Directorate asks whether the Government of the Republic of Kenya agrees to receive this \
assessment visit (S/2020/731, annex, para. 5 and VI.2(a)).

Once it has agreed, the Executive Directorate would settle the dates, the scope and the programme together with the \
Permanent Mission (VI.2(b)). For all questions: [contact].

[signatory]""",
    ("consent", "fr"): """\
Référence\u00a0: [cote du document]
Date\u00a0: 7 janvier 2026

[destinataire], mission permanente du Kenya auprès de l'Organisation des Nations Unies

Objet\u00a0: Visite d'évaluation auprès du Kenya\u00a0: demande de consentement

Le Comité contre le terrorisme a choisi, le 5 janvier 2026, de proposer une visite au Kenya. Au nom du Comité, sa \
Direction exécutive demande au Gouvernement du Kenya s'il consent à recevoir cette visite d'évaluation (S/2020/731, \
annexe, par. 5 et VI.2 a)).

Une fois ce consentement donné, la Direction exécutive conviendrait avec la mission permanente des dates, de la \
portée et du programme de la visite (VI.2 b)). Pour toute question\u00a0: [contact].

[signataire]""",
    ("draft", "en"): """\
Reference: [document symbol]
Date: 20 April 2026

[addressee], Permanent Mission of the Republic of Kenya to the United Nations

Subject: Assessment visit to Kenya: draft report

The draft report on the assessment visit to Kenya that ended on 6 March 2026 is attached. It is for the Government \
of the Republic of Kenya and is not public (S/2020/731, annex, V(v)).

Any observations are asked for by 20 May 2026 (V(m)); please send them to the Executive Directorate.

If more time is needed, the Government can ask the Committee for it in writing by 20 May 2026. The Committee can \
give time until 19 June 2026 at the latest (VI.4(d)).

[signatory]""",
    ("draft", "fr"): """\
Référence\u00a0: [cote du document]
Date\u00a0: 20 avril 2026

[destinataire], mission permanente du Kenya auprès de l'Organisation des Nations Unies

Objet\u00a0: Visite d'évaluation auprès du Kenya\u00a0: projet de rapport

Le projet de rapport sur la visite d'évaluation effectuée auprès du Kenya et achevée le 6 mars 2026 est joint à la \
présente lettre. Il est destiné au Gouvernement du Kenya et n'est pas public (S/2020/731, annexe, V v)).

Les observations éventuelles sont attendues le 20 mai 2026 au plus tard (V m))\u00a0; prière de les adresser à la \
Direction exécutive.

S'il lui faut plus de temps, le Gouvernement peut en demander par écrit au Comité jusqu'au 20 mai 2026. Le Comité \
peut accorder un délai allant au plus tard jusqu'au 19 juin 2026 (VI.4 d)).

[signataire]""",
    ("reminder", "en"): """\
Reference: [document symbol]
Date: 13 May 2026

[addressee], Permanent Mission of the Republic of Kenya to the United Nations

Subject: Assessment visit to Kenya: observations by 20 May 2026

The draft report on the assessment visit to Kenya that ended on 6 March 2026 was sent with the letter of 20 April \
2026 (CTC/2026/114). The Executive Directorate recalls that observations on it are asked for by 20 May 2026 \
(S/2020/731, annex, V(m)).

If more time is needed, the Government can ask the Committee for it in writing by 20 May 2026. The Committee can \
give time until 19 June 2026 at the latest (VI.4(d)).

[signatory]""",
    ("reminder", "fr"): """\
Référence\u00a0: [cote du document]
Date\u00a0: 13 mai 2026

[destinataire], mission permanente du Kenya auprès de l'Organisation des Nations Unies

Objet\u00a0: Visite d'évaluation auprès du Kenya\u00a0: observations attendues le 20 mai 2026 au plus tard

Le projet de rapport sur la visite d'évaluation effectuée auprès du Kenya et achevée le 6 mars 2026 a été envoyé \
avec la lettre du 20 avril 2026 (CTC/2026/114). La Direction exécutive rappelle que les observations du Kenya sont \
attendues le 20 mai 2026 au plus tard (S/2020/731, annexe, V m)).

S'il lui faut plus de temps, le Gouvernement peut en demander par écrit au Comité jusqu'au 20 mai 2026. Le Comité \
peut accorder un délai allant au plus tard jusqu'au 19 juin 2026 (VI.4 d)).

[signataire]""",
    ("extension", "en"): """\
Reference: [document symbol]
Date: 19 May 2026

[addressee], members of the Counter-Terrorism Committee

Subject: Assessment visit to Kenya: request for more time

In its letter of 18 May 2026 (KE/2026/7), the Government of the Republic of Kenya asks the Committee for more \
time, until [date asked for], to send observations on the draft report on the assessment visit to Kenya that ended on \
6 March 2026.

The draft was sent on 20 April 2026, with time for observations until 20 May 2026. The Committee can give time until \
19 June 2026 at the latest (S/2020/731, annex, VI.4(d)). The annex sets no period for its decision.

Members are asked for their views by [date].

[signatory]""",
    ("extension", "fr"): """\
Référence\u00a0: [cote du document]
Date\u00a0: 19 mai 2026

[destinataire], membres du Comité contre le terrorisme

Objet\u00a0: Visite d'évaluation auprès du Kenya\u00a0: demande de délai supplémentaire

Par sa lettre du 18 mai 2026 (KE/2026/7), le Gouvernement du Kenya demande au Comité un délai supplémentaire, \
jusqu'au [date demandée], pour présenter ses observations sur le projet de rapport concernant la visite d'évaluation \
effectuée auprès du Kenya et achevée le 6 mars 2026.

Le projet a été envoyé le 20 avril 2026 et la date fixée pour les observations est le 20 mai 2026. Le Comité peut \
accorder un délai allant au plus tard jusqu'au 19 juin 2026 (S/2020/731, annexe, VI.4 d)). L'annexe ne fixe aucun \
délai pour sa décision.

Les membres sont priés de faire connaître leur avis avant le [date].

[signataire]""",
    ("no_observations", "en"): """\
Reference: [document symbol]
Date: 21 May 2026

[addressee], Permanent Mission of the Republic of Kenya to the United Nations

Subject: Assessment visit to Kenya: observations by 4 June 2026

The draft report on the assessment visit to Kenya that ended on 6 March 2026 was sent with the letter of 20 April \
2026 (CTC/2026/114). The time for observations ended on 20 May 2026, and neither observations nor a request for more \
time have arrived.

The Government of the Republic of Kenya can still send observations within two weeks of the date of this letter, by \
4 June 2026 (S/2020/731, annex, V(o)). If none arrive by then, the report goes to the Committee without them.

[signatory]""",
    ("no_observations", "fr"): """\
Référence\u00a0: [cote du document]
Date\u00a0: 21 mai 2026

[destinataire], mission permanente du Kenya auprès de l'Organisation des Nations Unies

Objet\u00a0: Visite d'évaluation auprès du Kenya\u00a0: observations attendues le 4 juin 2026 au plus tard

Le projet de rapport sur la visite d'évaluation effectuée auprès du Kenya et achevée le 6 mars 2026 a été envoyé \
avec la lettre du 20 avril 2026 (CTC/2026/114). Le délai prévu pour les observations a pris fin le 20 mai 2026 et ni \
observation ni demande de délai supplémentaire n'est parvenue à la Direction exécutive.

Le Gouvernement du Kenya peut encore présenter des observations dans les deux semaines qui suivent la date de la \
présente lettre, soit le 4 juin 2026 au plus tard (S/2020/731, annexe, V o)). Si aucune n'arrive d'ici là, le \
rapport sera soumis au Comité sans observations.

[signataire]""",
    ("transmission", "en"): """\
Reference: [document symbol]
Date: 6 July 2026

[addressee], Permanent Mission of the Republic of Kenya to the United Nations

Subject: Assessment visit to Kenya: adopted report

The report on the assessment visit to Kenya that ended on 6 March 2026, which the Committee adopted on 1 July 2026 \
(S/AC.40/2026/9), is attached. Two requests go with it.

1. Confidentiality: please tell the Chair, within 30 days of receiving the report, which parts of it are to stay \
confidential, if any (S/2020/731, annex, V(u), VI.4(h)). Without an answer it goes to the partners that took part in \
the visit only, marked for restricted distribution.

2. Implementation: please inform the Committee, within six months of receiving the report, of what has been done \
about its recommendations (V(p), VI.4(h)).

As both periods run from the day of receipt, please confirm that day.

[signatory]""",
    ("transmission", "fr"): """\
Référence\u00a0: [cote du document]
Date\u00a0: 6 juillet 2026

[destinataire], mission permanente du Kenya auprès de l'Organisation des Nations Unies

Objet\u00a0: Visite d'évaluation auprès du Kenya\u00a0: rapport adopté

Le rapport sur la visite d'évaluation effectuée auprès du Kenya et achevée le 6 mars 2026, que le Comité a adopté le \
1er juillet 2026 (S/AC.40/2026/9), est joint à la présente lettre. Il s'accompagne de deux demandes.

1. Confidentialité\u00a0: prière d'indiquer à la présidence, dans les 30 jours suivant la réception du rapport, \
quelles parties doivent, le cas échéant, rester confidentielles (S/2020/731, annexe, V u), VI.4 h)). Sans réponse, \
le rapport n'est remis qu'aux partenaires ayant pris part à la visite, avec la mention «\u00a0diffusion \
restreinte\u00a0».

2. Mise en œuvre\u00a0: prière d'informer le Comité, dans les six mois suivant la réception du rapport, de ce qui a \
été fait au sujet de ses recommandations (V p), VI.4 h)).

Les deux délais courant à partir de la réception, prière d'en confirmer la date.

[signataire]""",
    ("restricted", "en"): """\
Reference: [document symbol]
Date: 11 August 2026

[addressee], Permanent Mission of the Republic of Kenya to the United Nations

Subject: Assessment visit to Kenya: sharing of the report

With the letter of 8 July 2026 (CTC/2026/201), the Chair asked which parts of the report on the assessment visit to \
Kenya that ended on 6 March 2026 are to stay confidential. The report was received on 10 July 2026; the 30 days for \
an answer ended on 9 August 2026, and none has arrived (S/2020/731, annex, V(u)).

The report is therefore shared only with the partners that took part in the visit, marked for restricted \
distribution (V(u)).

An answer is still welcome: the report can then be shared more widely, without what the Government keeps \
confidential.

[signatory]""",
    ("restricted", "fr"): """\
Référence\u00a0: [cote du document]
Date\u00a0: 11 août 2026

[destinataire], mission permanente du Kenya auprès de l'Organisation des Nations Unies

Objet\u00a0: Visite d'évaluation auprès du Kenya\u00a0: communication du rapport

Par la lettre du 8 juillet 2026 (CTC/2026/201), la présidence a demandé quelles parties du rapport sur la visite \
d'évaluation effectuée auprès du Kenya et achevée le 6 mars 2026 devaient rester confidentielles. Le rapport a été \
reçu le 10 juillet 2026\u00a0; le délai de réponse de 30 jours a pris fin le 9 août 2026 et aucune réponse n'est \
parvenue (S/2020/731, annexe, V u)).

Le rapport n'est donc remis qu'aux partenaires ayant pris part à la visite, avec la mention «\u00a0diffusion \
restreinte\u00a0» (V u)).

Une réponse reste bienvenue\u00a0: le rapport pourra alors être communiqué plus largement, sans ce que le \
Gouvernement souhaite garder confidentiel.

[signataire]""",
}
