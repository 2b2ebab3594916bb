"""The Spanish words for every recordable step. Articles, prepositions and auxiliaries are fillers: they are not written
here, and may stand before any word."""

from bot.names.step_words.row import Row
from bot.names.step_words.row import row as _row

FILLERS = (
    "el la los las un una unos unas de del al a con por para en se ha han he hemos había habían fue fueron sido es son "
    "está están estaba su sus nuestro nuestra nuestros nuestras este esta lo que sobre relativ{o,a,os,as} acerca ya oficialmente formalmente "
    "debidamente finalmente recientemente estado estados"
)
VISIT = "(visita/misión) [evaluación]"  # from which days may be counted
NOTHING_CAME = (
    "[no] (hay/hubo/había/tiene/tienen) (ningún/ninguna) (comentario/observación)"
    "|(ningún/ninguna/sin) (comentario/comentarios/observación/observaciones) [recibido/recibidos/recibida/recibidas]"
    "|no (hay/hubo/recibieron/recibió/recibimos/llegaron/recibido/enviaron/envió/presentó/presentaron/formuló/llegado)"
    " [ningún/ninguna] (comentario/comentarios/observación/observaciones)"
    "|(comentarios/observaciones) no (recibieron/llegaron/recibidos/recibidas)|no (llegó/recibió) nada"
)


def _ar(stems: str) -> str:
    return "|".join(f"{stem}{{ado,ada,ados,adas,ó,aron,amos,é!}}" for stem in stems.split())


def _others(stems: str, endings: str) -> str:
    return "|".join(f"{stem}{{{endings}}}" for stem in stems.split())


def _ir(stems: str) -> str:
    return "|".join(f"{stem}{{ido,ida,idos,idas,ió,ieron,imos,í}}" for stem in stems.split())


_ED = "nosotros|dect|cted|dirección ejecutiva [comité contra terrorismo]|secretaría"
_COMMITTEE = "comité [contra terrorismo]|cct|miembros comité"
_STATE = "gobierno|misión permanente|misión|autoridades"
_TO_STATE = (
    "(state/estado/gobierno/misión permanente/misión/autoridades) [comentarios/observaciones]"
    "|para (comentarios/observaciones/formular observaciones)"
)
_AT_STATE = "state|estado|gobierno|misión permanente|misión|autoridades"
_SENT = (
    _ar("envi entreg comunic despach pas facilit distribu mand")
    + "|"
    + _ir("transmit compart remit distribu difund dirig")
    + "|distribuy{ó,eron}|transmisión|remisión|puesto disposición|hizo llegar|hicimos llegar|hecho llegar"
)
_SUBMITTED = (
    _ar("present envi entreg comunic facilit")
    + "|"
    + _ir("somet remit transmit compart distribu")
    + "|presentación|remisión"
)
_WE = "nosotros"
_RECEIVED = _ir("recib obten") + "|" + _ar("lleg") + "|obtuv{o,ieron,imos,e}|recepción|llegada"
_DELIVERED = (  # by others: not in the first person
    _others("envi present entreg aport facilit formul d", "ado,ada,ados,adas,ó,aron")
    + "|dio|dieron|"
    + _others("transmit remit somet", "ido,ida,idos,idas,ió,ieron")
)
_SEVERAL_GIVEN = (
    _others("envi present entreg aport facilit formul d", "ados,adas,aron")
    + "|dieron|"
    + _others("transmit remit somet", "idos,idas,ieron")
)
_DELIVERED_WORDS = _DELIVERED.replace("|", "/")
_GOT = f"{_RECEIVED}|{_DELIVERED}"
_HELD = _ar("celebr realiz termin finaliz") + "|tuvo lugar|tenido lugar|celebración"
_AGREED = _ar("acord fij confirm aprob determin finaliz cerr") + "|" + _ir("conven decid establec defin") + "|convino"
_ARRANGED = _ar("organiz asegur arregl acord confirm garantiz concert") + "|list{o,a,os,as}|resuelt{o,a,os,as}"
_LISTED = _ar("identific enumer list determin") + "|lista preparada"
_CONSIDERED = _ar("examin estudi consider analiz") + "|examen"
_COMMENTS = (
    "[últimos/demás/restantes/todos] comentarios [escritos/definitivos]"
    "|[últimas/demás/restantes/todas] observaciones [escritas]"
    "|resto comentarios"
)
# "enviado" after them would be said of the draft: "comentarios sobre el borrador enviado el 3 de mayo"
_ON_DRAFT = (
    "(comentarios/observaciones) [escritos/escritas] (sobre/acerca/al/a)"
    " (borrador/proyecto/proyecto informe/borrador informe/informe)"
)
_DRAFT = "[primer] (proyecto/borrador/anteproyecto) [informe] [evaluación/visita/evaluación visita/visita evaluación/misión]|draft [informe]"
_FINAL = (
    "(proyecto/borrador) (final/definitivo) [informe] [evaluación/visita/visita evaluación]"
    "|(proyecto/borrador) informe (final/definitivo) [evaluación/visita]|versión final (proyecto/borrador) [informe]"
)
_REPORT = "informe [final/definitivo/aprobado/adoptado] [evaluación/visita]"
_MORE_TIME = "(prórroga/extensión/ampliación) [plazo]|más tiempo|plazo adicional|tiempo adicional"
_REQUEST = "(solicitud/petición) (prórroga/extensión/ampliación/plazo adicional/más tiempo) [plazo]"
_CONFIDENTIAL = "[sigue/siguen/queda/quedan/permanece/permanecen/siguen siendo/sigue siendo/mantengan/sean/permanezcan/sea] confidencial{,es}"
_TWELVE = "(informe/información) [a/sobre] (doce/12) meses"
_IMPLEMENTATION = (
    "(respuesta/informe) [relativa/relativo/sobre] (aplicación/implementación/cumplimiento) [recomendaciones]"
    "|respuesta [sobre] recomendaciones"
)


_SAID = "(respondió/respondido/indicó/indicado/declaró/confirmó/confirmado/informó/comunicó/dijo/contestó/pidió/solicitó/pedido/solicitado) [confidencialidad] [que]"


def _came(step: str, things: str, alone: str = "", *, tail: str = "", who: str = "") -> tuple[Row, Row]:
    """What others send and we receive; we do not send it."""
    return _row(step, things, _GOT, alone, tail, who), _row(step, things, _RECEIVED, "", f"{tail}|{who}", _WE)


# fmt: off
ROWS = (
    # A. Planning
    _row("proposals_submitted", "(propuestas/propuesta) [visita/visitas]", _SUBMITTED, tail=_COMMITTEE, who=_ED),
    _row("selected_for_visit", alone="(seleccionad/elegid){o,a,os,as} [visita]|selección visita"
         "|comité (seleccionó/eligió/seleccionado/elegido) [state/país]", who=_COMMITTEE),
    _row("list_changed", "lista [anual] [estados/visitas/países]", _ar("modific cambi actualiz revis"), who=_COMMITTEE),
    _row("schedule_published", "(calendario/programa) visitas", _ar("public divulg") + "|disponible|" + _ir("difund"),
         who=_COMMITTEE),
    # B. Consent
    _row("consent_requested", "consentimiento [visita]", _ar("solicit recab") + "|" + _ir("ped requer") + "|pidió",
         "solicitud consentimiento [enviada/transmitida]", tail=_AT_STATE, who=_ED),
    _row("consent_meeting_held", "reunión [sobre/acerca] consentimiento", _HELD),
    _row("consent_received", "consentimiento [visita]", _ir("recib obten conced") + "|" + _ar("otorg d lleg prest")
         + "|dio|dieron|obtuvo", "consintió|consentido|aceptó visita|aceptado visita", who=_AT_STATE),
    _row("consent_dispensed", "consentimiento", "no necesario|no requerido|dispensado|omitido",
         "prescindió consentimiento|prescindido consentimiento", who="consejo [seguridad]"),
    _row("consent_declined", "consentimiento", _ar("deneg rechaz declin neg") + "|no otorgado|no concedido",
         "denegación consentimiento|rechazo consentimiento", who=_AT_STATE),
    _row("consent_declined", "visita", _ar("rechaz declin"), who=_AT_STATE),
    # C. Preparation
    _row("dates_agreed", "(fechas/fecha) [visita]", _AGREED, "fechas visita|visita programada", who=f"{_AT_STATE}|{_ED}"),
    _row("scope_agreed", "alcance [visita]", _AGREED),
    _row("work_programme_prepared", "(programa/plan) trabajo [visita]|programa visita",
         _ar("prepar elabor redact acord aprob") + "|list{o,a}"),
    _row("agencies_listed", "(organismos/instituciones/entidades) [estatales/nacionales] [y funcionarios]", _LISTED),
    _row("nongov_actors_listed", "(agentes/actores/organizaciones) (no gubernamentales/sociedad civil)|ong", _LISTED),
    _row("logistics_agreed", "logística|cuestiones logísticas|arreglos logísticos", _AGREED + "|" + _ARRANGED),
    _row("civil_society_consent", "(reuniones/encuentros) (sociedad civil/ong/no gubernamentales)",
         _ar("acept aprob autoriz acord"), "acuerdo reuniones (sociedad civil/ong)", who=_AT_STATE),
    _row("security_arranged", "seguridad|dispositivo seguridad", _ARRANGED),
    _row("transport_arranged", "transporte [local]", _ARRANGED),
    _row("transport_unavailable_notice", "transporte [local]", "no disponible|no puede proporcionarse",
         "sin transporte|no hay transporte"),
    _row("transport_solution", "otro transporte|transporte alternativo|solución transporte",
         _ar("encontr hall consegu") + "|" + _ARRANGED),
    _row("working_languages_set", "(idiomas/idioma/lenguas) [trabajo]", _ar("fij acord determin") + "|"
         + _ir("decid defin establec eleg")),
    _row("interpretation_arranged", "interpretación [simultánea]|intérpretes", _ARRANGED),
    _row("interpretation_unavailable_notice", "interpretación [simultánea]", "no disponible|no puede proporcionarse",
         "sin interpretación|no hay interpretación"),
    _row("interpretation_solution", "otra (interpretación/solución interpretación)|interpretación alternativa"
         "|solución interpretación", _ar("encontr hall consegu") + "|" + _ARRANGED),
    _row("costs_confirmed", "(gastos/costos/costes) [viaje]", _ar("confirm acord liquid aprob") + "|"
         + _ir("cub resolv") + "|cubiertos|resueltos|cubierto"),
    _row("press_plans_notified", "planes (prensa/medios/cobertura)|cobertura (prensa/mediática)",
         _ar("notific comunic anunci") + "|" + _ir("recib conoc")),
    _row("delegation_composed", "(delegación/equipo) [visita]", _ar("form confirm integr design complet")
         + "|compuest{a,o}|constituid{a,o}|complet{a,o}"),
    _row("partners_invited", "asociados|organizaciones [asociadas]|expertos", _ar("invit"),
         tail="a enviar expertos", who=_ED),
    _row("specialized_orgs_called", "(organizaciones/organismos/instituciones) especializad{as,os}",
         _ar("invit convoc llam") + "|" + _ir("recurr"), who=_ED),
    _row("prior_findings_given", "(conclusiones/constataciones) (anteriores/previas)", _ar("comunic facilit entreg envi")
         + "|" + _ir("transmit compart"), tail="expertos", who=_ED),
    *_came("state_documents_received", "documentos [state/estado/nacionales]|documentación", who=_AT_STATE),
    _row("partner_information_gathered", "información [asociados/onu/naciones unidas]", _ar("recopil recab")
         + "|" + _ir("reun recog")),
    _row("agency_waiver_cleared", "(exención/autorización/dispensa) [organismo]", _ar("otorg aprob")
         + "|" + _ir("obten conced recib") + "|obtuvo"),
    _row("site_visits_agreed", "visitas (terreno/in situ/lugares)|visita (in situ/terreno)", _AGREED),
    _row("high_level_meetings_arranged", "(reuniones/reunión) alto nivel", _ARRANGED),
    _row("country_team_contacted", "equipo país [onu/naciones unidas]|equipo onu país|(coordinador/coordinadora) residente",
         _ar("contact inform consult"), "contacto equipo país", who=_ED),
    # D. The visit
    _row("visit_started", VISIT, _ar("comenz inici empez") + "|inicio|dio comienzo|dado comienzo",
         "comenzó|empezó|(inicio/comienzo) (visita/misión)",
         who=f"{_ED}|delegación|equipo"),
    _row("sessions_summarized", "(resúmenes/resumen) (sesiones/sesión/reuniones)|resúmenes",
         _ar("entreg facilit present d") + "|" + _ir("compart")),
    _row("country_team_met", "equipo país [y donantes]|donantes", "reun{ido,ida,idos,ió,imos,ieron}|entrevist{ó,aron,amos}",
         "(reunión/encuentro) equipo país", who="delegación|nosotros"),
    _row("parliament_met", "parlamento|parlamentarios|miembros parlamento|diputados",
         "reun{ido,ida,idos,ió,imos,ieron}|entrevist{ó,aron,amos}", "(reunión/encuentro) (parlamentarios/parlamento)",
         who="delegación|nosotros"),
    _row("wrap_up_held", "(sesión/reunión) (clausura/conclusiones/recapitulación/cierre/final)", _HELD,
         "(sesión/reunión) (clausura/recapitulación/cierre)"),
    _row("priorities_outline_given", "(prioridades/esbozo/reseña) [prioridades] [y necesidades]",
         _ar("present d facilit esboz") + "|" + _ir("expon compart") + "|expuest{o,as}|expusieron", who="expertos"),
    _row("immediate_followup_approved", "seguimiento inmediato", _ar("aprob acept acord"), who=_AT_STATE),
    _row("visit_concluded", VISIT, _ar("termin finaliz acab") + "|" + _ir("conclu") + "|concluyó|fin|final|llegó fin|finalización|culminó",
         "terminó|finalizó|concluyó|(fin/conclusión/término/final) (visita/misión)",
         who=f"{_ED}|delegación|equipo"),
    _row("press_release_issued", "(comunicado/comunicado prensa/nota prensa) [visita/visita evaluación]", _ar("public") + "|"
         + _ir("emit difund") + "|publicación", "comunicado prensa|nota prensa", who=_ED),
    # E. Reporting
    *_came("expert_inputs_received", "(contribuciones/contribución/aportaciones/aportes/aportación) [escritas/escritos]"
         " [expertos] [visita/visita evaluación]", "(contribuciones/aportaciones/aportes) [escritas/escritos] expertos", tail="expertos", who="expertos"),
    _row("preliminary_assessment_submitted", "(evaluación/informe/informe evaluación) preliminar", _SUBMITTED,
         "evaluación preliminar", tail=_COMMITTEE, who=_ED),
    _row("draft_report_shared", _DRAFT, _SENT,
         "(proyecto/borrador) [informe]|(envío/entrega) (del/de) (proyecto/borrador) [informe]", tail=_TO_STATE, who=_ED),
    _row("draft_report_shared", "(proyecto/borrador) [informe]", _ar("present") + "|" + _ir("somet"), tail=_TO_STATE,
         who=_ED),
    # F. Comments and final draft
    _row("comments_reminder_sent", "recordatorio [comentarios/observaciones/sobre comentarios/sobre observaciones]",
         _ar("envi entreg mand") + "|" + _ir("remit transmit"), "envío del recordatorio|(recordado/recordó/recordamos/recordé!) [a] [state/estado/gobierno] comentarios",
         tail=_AT_STATE, who=_ED),
    _row("extension_requested", _MORE_TIME, _ar("solicit") + "|" + _ir("ped requer") + "|pidió|pidieron",
         tail=_COMMITTEE, who=_AT_STATE),
    *_came("extension_requested", _REQUEST, _REQUEST, tail=f"{_COMMITTEE}|{_AT_STATE}", who=_AT_STATE),
    _row("extension_requested", alone="prórroga"),
    _row("extension_decided", _MORE_TIME, _ir("decid"), "decisión [sobre] (prórroga/extensión/ampliación)",
         tail=_COMMITTEE, who=_COMMITTEE),
    _row("extension_decided", alone="prórroga"),
    _row("extension_decided=granted", f"{_MORE_TIME}|solicitud (prórroga/extensión/ampliación)|plazo",
         _ar("otorg aprob acept autoriz prorrog ampli acord") + "|" + _ir("conced") + "|concesión|extendi{ó,do}",
         "concesión prórroga", tail=f"{_COMMITTEE}|state|estado", who=_COMMITTEE),
    _row("extension_decided=granted", alone="concedida|otorgada"),
    _row("extension_decided=denied", f"{_MORE_TIME}|solicitud (prórroga/extensión/ampliación)",
         _ar("deneg rechaz declin neg") + "|no concedida|denegación|rechazo", "(denegación/rechazo) prórroga",
         tail=f"{_COMMITTEE}|state|estado", who=_COMMITTEE),
    _row("comments_received", _ON_DRAFT, f"{_RECEIVED}|{_SEVERAL_GIVEN}", tail=_AT_STATE, who=f"{_AT_STATE}|{_WE}"),
    _row("comments_received", alone=f"[nos] ({_DELIVERED_WORDS}) {_ON_DRAFT}", who=_AT_STATE),
    *_came("comments_received", _COMMENTS, "comentarios|observaciones", tail=_AT_STATE, who=_AT_STATE),
    _row("comments_received",
         alone="(respondió/respondido/indicó/indicado/declaró/confirmó/confirmado/informó/comunicó/dijo/contestó) [que]"
               " no (tiene/tenía/tienen/tenían/formula/hay) [ningún/ninguna]"
               " (comentario/comentarios/observación/observaciones)"
               "|(respondió/respondido/contestó) sin (comentarios/observaciones)"
               "|no (tiene/tenía) [ningún/ninguna] (comentario/comentarios/observación/observaciones) [formular/hacer]",
         who=_AT_STATE),
    *_came("comments_part_received", "parte (comentarios/observaciones)|primer{os,as} (comentarios/observaciones)"
         "|(comentarios/observaciones) parciales|algun{os,as} (comentarios/observaciones)", "(comentarios/observaciones) (parte/parcialmente) [recibidos/recibidas]", tail=_AT_STATE, who=_AT_STATE),
    _row("no_comments_letter_sent",
         "carta [oficial/recordatoria] [dos semanas/2 semanas/dos semanas adicionales/falta comentarios]"
         "|carta [oficial] (concediendo/otorgando/concede/otorga/concedía) (dos/2) semanas [adicionales/más]", _SENT,
         "carta [oficial]|carta (dos/2) semanas", tail=_AT_STATE, who=_ED),
    _row("observations_discussed", "observaciones|comentarios", _ar("examin trat analiz") + "|" + _ir("discut debat"),
         tail="(punto focal/coordinador/enlace) [nacional]|punto contacto [nacional]", who=_ED),
    _row("final_draft_submitted", _FINAL, _SUBMITTED, "(proyecto/borrador) (final/definitivo)"
         "|(proyecto/borrador) informe final", tail=_COMMITTEE, who=_ED),
    _row("final_draft_submitted", "informe final", _ar("present") + "|" + _ir("somet") + "|presentación",
         tail=_COMMITTEE, who=_ED),
    _row("final_draft_submitted", "(proyecto/borrador) [informe]", _ar("present") + "|" + _ir("somet"), tail=_COMMITTEE,
         who=_ED),
    _row("final_draft_submitted", f"{_FINAL}|(proyecto/borrador) [informe]|informe [final]", _SENT, to=_COMMITTEE,
         who=_ED),
    # G. Committee
    _row("committee_considered", "comité [contra terrorismo]|cct", _CONSIDERED, "examen comité",
         tail="(informe/proyecto/borrador/proyecto informe/borrador informe) [final]"),
    _row("committee_considered", "(informe/proyecto/borrador/proyecto informe/borrador informe) [final] [visita/evaluación/visita evaluación]", _CONSIDERED,
         who=_COMMITTEE),
    _row("concerns_raised", "preocupaci{ón,ones}|reserva{,s}|objeci{ón,ones}", _ar("plante expres formul manifest señal"),
         "preocupaci{ón,ones}", who="miembro [comité]|" + _COMMITTEE),
    _row("draft_amended", "(proyecto/borrador/informe/proyecto informe/borrador informe) [final]",
         _ar("enmend modific revis"), "enmienda", who=_COMMITTEE),
    _row("report_adopted", "(informe/proyecto/proyecto informe/borrador) [final] [visita/evaluación/visita evaluación]",
         _ar("aprob adopt refrend") + "|aprobación|adopción", "aprobad{o,a}|adoptad{o,a}|aprobación|adopción",
         who=_COMMITTEE),
    # H. Transmission, confidentiality, sharing
    _row("report_transmitted", "informe (final/definitivo/aprobado/adoptado)", _SENT,
         "transmisión informe (aprobado/final/adoptado)", tail=_AT_STATE, who="(presidente/presidenta/presidencia) [comité]"),
    # "informe enviado" alone: by the phase, the draft, the adopted report or the partners' copy
    _row("draft_report_shared", "informe", _SENT, tail=_TO_STATE, who=_ED),
    _row("report_transmitted", "informe", _SENT, tail=_AT_STATE, who="(presidente/presidenta/presidencia) [comité]"),
    _row("report_shared_with_partners", _REPORT, _SENT, "compartido (asociados/socios)",
         to="(asociados/organismos/entidades/socios) [onu/naciones unidas]", who=_ED),
    _row("report_shared_with_partners", "informe", _ar("envi comunic") + "|" + _ir("compart distribu difund")
         + "|distribuy{ó,eron}", who=_ED),
    _row("report_received", "informe [aprobado/final/adoptado]", _others("recib", "ido,ida,idos,idas,ió,ieron") + "|llegó|recepción",
         "(confirmó/confirmado) (haber recibido informe/recepción/recepción informe)|acuse recibo|(acusó/acusado) recibo [informe] [aprobado/final/adoptado]|recepción informe [confirmada/acusada]|recepción confirmada", tail=_AT_STATE,
         who=_AT_STATE),
    *_came("confidentiality_reply", "(respuesta/indicación/indicaciones) [sobre/relativa] confidencialidad", "(respuesta/indicación/indicaciones) [sobre] confidencialidad", who=_AT_STATE),
    _row("confidentiality_reply=nothing",
         alone=f"(nada/ninguna parte/ninguna parte informe) {_CONFIDENTIAL}|respuesta [sobre] confidencialidad (nada/ninguna)",
         who=_SAID),
    _row("confidentiality_reply=some",
         alone=f"(algunas/ciertas/determinadas) partes [informe] {_CONFIDENTIAL}|(partes/parte) [informe] {_CONFIDENTIAL}"
               "|respuesta [sobre] confidencialidad (algunas partes/partes)",
         who=_SAID),
    _row("confidentiality_reply=whole",
         alone=f"(informe entero/todo informe/totalidad informe/informe completo/informe/todo) {_CONFIDENTIAL}"
               "|respuesta [sobre] confidencialidad (todo/totalidad)",
         who=_SAID),
    _row("partners_version_cleared", "versión (asociados/socios)", _ar("aprob autoriz depur finaliz") + "|lista",
         who=_ED),
    _row("report_shared_restricted", _REPORT, _SENT, "(distribución/difusión) restringida",
         to="[solo/sólo/únicamente/solamente] participantes [solo/únicamente/solamente]", who=_ED),
    _row("publication_agreed", "publicación [informe]|difusión [más] amplia", _ar("aprob acept acord autoriz"),
         "acuerdo publicación|(aceptó/aprobó/autorizó) publicación [informe]", who=_AT_STATE),
    _row("listed_on_website", alone="[state] (incluid{o,a}/inscrit{o,a}/mencionad{o,a}/incluyó/inscribió) [en] [state] (sitio/página) [web] [comité]",
         who=_COMMITTEE),
    # I. Follow-up
    _row("needs_referred", "necesidades [asistencia/asistencia técnica]", _ar("deriv comunic señal")
         + "|" + _ir("remit transmit"), tail="(asociados/socios) [onu/naciones unidas]", who=_ED),
    _row("partner_feedback_held", "reunión (retroalimentación/intercambio/información) (asociados/participantes/socios)"
         "|retroalimentación asociados", _HELD, who=_ED),
    _row("senior_officials_invited", "altos (funcionarios/cargos)", _ar("invit"), "invitación altos funcionarios",
         who="(presidente/presidenta/presidencia) [comité]"),
    _row("coordination_invited", "coordinación [oficina lucha contra terrorismo/olct]", _ar("invit"),
         "invitación coordinación", who="(presidente/presidenta/presidencia) [comité]"),
    *_came("implementation_response", _IMPLEMENTATION, _IMPLEMENTATION, tail=_COMMITTEE, who=_AT_STATE),
    # Words for whichever paper was awaited
    _row("report_received", alone="recibid{o,a,os,as}"),
    _row("comments_received", alone="recibid{o,a,os,as}|respondi{ó,do}|contestó|respuesta [recibida]", who=_AT_STATE),
    _row("confidentiality_reply", alone="respondi{ó,do}|contestó|respuesta [recibida]", who=_AT_STATE),
    _row("implementation_response", alone="respondi{ó,do}|contestó|respuesta [recibida]", who=_AT_STATE),
    _row("stocktaking_integrated", "(balance/inventario/herramienta balance)|respuesta",
         _ar("integr actualiz incorpor complet"), "respuesta (incorporada/integrada) (balance/inventario)", who=_ED),
    _row("twelve_month_report", _TWELVE, _SUBMITTED, _TWELVE, tail=_COMMITTEE, who=_ED),
    _row("twelve_month_considered", _TWELVE, _CONSIDERED, who=_COMMITTEE),
    _row("followup_recommended", "(seguimiento/visita seguimiento) [adicional/ulterior]", _ar("recomend"),
         "recomendación seguimiento", who=_ED),
    _row("followup_visit_opened", "visita seguimiento", _ir("abr") + "|abiert{a,o}|" + _ar("inici")),
    # J. Events that the texts do not mention
    _row("visit_postponed", VISIT, _ar("aplaz pospon retras") + "|pospuest{a,o}|pospuso|aplazamiento",
         "aplazamiento (visita/misión)"),
    _row("visit_closed", "visita|expediente", _ar("cerr clausur archiv") + "|cierre", "cierre (visita/expediente)",
         who=_ED),
    _row("visit_cancelled", VISIT, _ar("cancel anul suspend") + "|cancelación", "cancelación (visita/misión)"),
    _row("nothing_received", alone="silencio confirmado|silencio"),
)
# fmt: on
