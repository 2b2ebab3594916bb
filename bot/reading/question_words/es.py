"""The Spanish words of questions."""

from bot.reading.question_words.cue import Cue

CUES = {
    Cue.ASKS: (
        "quién|quiénes|a quién|de quién|por quién|qué|cuál|cuáles|cuándo|hasta cuándo|para cuándo|desde cuándo"
        "|dónde|en dónde|por qué|cómo|cuánto|cuánta|cuántos|cuántas|en qué|a qué|de qué"
        "|(dime/dígame/díganme/muéstrame/muéstreme/enséñame/indícame/indíqueme/recuérdame"
        "/explícame/explíqueme/cuéntame)"
        "|(puedes/puede/podrías/podría/pueden) (decirme/mostrarme/decir/indicarme/explicarme)"
        "|(quiero/quisiera/querría/me gustaría/necesito/queremos) saber|sabes|sabe usted"
        "|hay (algo/alguna novedad/novedades/noticias)|supongamos|y si|ha|han|hemos|tengo"
    ),
    Cue.ASKS_ANYWHERE: "quién|cuándo|dónde|cuántos|cuántas|hasta cuándo|por qué",
    Cue.WHERE: (
        "resumen|resumir|resumirme|resúmeme|dónde|cómo (va/van/está/están/anda/marcha/avanza)"
        "|en qué (punto/fase/etapa/estado/situación/va/quedó/está/anda)|estado|situación|avance|avances|progreso"
        "|novedad|novedades|noticias|hay de nuevo|punto|fase|etapa|estatus|se encuentra|se encuentran|está"
        "|qué pasa con|marcha|último"
    ),
    Cue.WHO: ("quién|quiénes|a quién|de quién|por quién|qué parte|qué órgano|qué institución|a cargo de quién"),
    Cue.ACT: (
        "actuar|actúa|acción|acciones|mover|mueve|turno|toca|hacer|próximo paso|próximos pasos|siguiente paso"
        "|siguientes pasos|siguiente|paso|pasos|tarea|tareas|responsable|responsables|cargo|encargado|encargada"
        "|encarga|corresponde|pelota|tejado|cancha|manos|intervenir|sigue|viene después|ocupa|lleva|llevan"
        "|medidas|pendientes|después|a continuación|oficial"
    ),
    Cue.OVERDUE: (
        "se nos ha pasado|se nos pasó|atrasad{o,a,os,as}|atraso|atrasos|retraso|retrasos|retrasad{o,a,os,as}"
        "|vencid{o,a,os,as}|tarde|fuera de plazo|demora|demoras|demorad{o,a,os,as}|incumplid{o,a,os,as}|con retraso"
    ),
    Cue.DUE: (
        "vence|vencen|vencer|vencimiento|vencimientos|plazo|plazos|fecha límite|fechas límite|fechas"
        "|termina el plazo|próximos|próximas|expira|expiran|esperan|esperad{o,a,os,as}|por vencer|caduca|caducan"
        "|previst{o,a,os,as}|agenda|calendario|entregar|entregarse|presentar|acaba|termina|que entregar|deben|debe"
    ),
    Cue.WHEN: (
        "cuándo|hasta cuándo|para cuándo|qué fecha|en qué fecha|qué día|fecha|plazo|cuánto tiempo|cuántos días"
        "|cuántas semanas|cuánto (queda/falta)|fecha límite|tiempo queda|días quedan|días faltan"
    ),
    Cue.MINE: "mi|mis|mío|míos|mía|mías|yo|me|conmigo|tengo|debo",
    Cue.WHY: (
        "por qué|motivo|motivos|razón|razones|cómo se (calcula/calculó/ha calculado/obtiene)|calcula|calculó"
        "|calculad{o,a}|de dónde (sale/viene/salen)|explica|explicar|explícame|explíqueme|a qué se debe|base|regla"
        "|párrafo|fundamento"
    ),
    Cue.IF: (
        "si|y si|supongamos|qué (pasa/pasaría/ocurre/ocurriría/sucede/sucedería) si|en caso de|imaginemos|suponiendo"
    ),
    Cue.WAIT: (
        "seguimos esperando|espera{,n,ndo,mos,r}|a la espera|en espera|pendient{e,es}|depende{,n}"
        "|bloquead{o,a,os,as}|en manos de|detenid{o,a,os,as}|parad{o,a,os,as}|a expensas|falta{,n}|por parte|por"
        "|aguarda{,n}|aguardando"
    ),
    Cue.US: "nosotros|nos|nuestro|nuestra|dect|dirección ejecutiva|secretaría|dirección",
    Cue.STATE: (
        "estados [miembros/visitados]|estado (miembro/visitado)|país|países|gobierno|gobiernos|capital|capitales"
        "|autoridades|de los estados|a los estados|al estado|del estado"
    ),
    Cue.COMMITTEE: "comité|cct|comité contra el terrorismo|miembros del comité|consejo de seguridad",
    Cue.CHAIR: "presidente|presidenta|presidencia|oficina del presidente",
    Cue.EXPERTS: "experto|expertos|experta|expertas|equipo de evaluación",
    Cue.COUNT: "cuánt{os,as}|número [de]|cantidad [de]|total|cuenta",
    Cue.VISITS: "visita|visitas [de evaluación]|misión|misiones|expediente|expedientes|viaje|viajes",
    Cue.OPEN: (
        "abiert{o,a,os,as}|en curso|activ{o,a,os,as}|actual{,es}|en marcha|en trámite|vigentes|sin terminar|sin cerrar"
    ),
    Cue.WHICH: (
        "qué|cuál|cuáles|lista|listar|tod{o,a,os,as}|muestra|mostrar|muéstrame|enséñame|hay|algo|resumen|panorama"
        "|ver|dame|deme|relación"
    ),
    Cue.ENDED: (
        "terminad{o,a,os,as}|terminaron|terminó|concluid{o,a,os,as}|concluyeron|concluyó|realizad{o,a,os,as}"
        "|realizaron|realizó|hicimos|hecho|hechas|hicieron|se han hecho|tuvieron lugar|tuvo lugar"
        "|llevad{o,a,os,as} a cabo|llevaron a cabo|finalizad{o,a,os,as}|finalizaron|hubo|efectuaron"
        "|efectuad{o,a,os,as}|acabaron"
    ),
    Cue.PLANNED: (
        "planificad{o,a,os,as}|previst{o,a,os,as}|programad{o,a,os,as}|programa|planead{o,a,os,as}|habrá"
        "|futur{o,a,os,as}|proyectad{o,a,os,as}|vamos a (hacer/visitar)"
    ),
    Cue.NOT: "no|nunca|ningún|ninguna|nada|sin|tampoco|excepto|salvo",
    Cue.HISTORY: (
        "historial|historia|qué (pasó/ha pasado/ocurrió/ha ocurrido/se hizo/se ha hecho/sucedió/ha sucedido)"
        "|hasta ahora|hasta la fecha|quién (registró/anotó/cambió/introdujo/ha registrado)|cronología|ha registrado"
        "|antecedentes"
    ),
    Cue.CHECKLIST: ("lista de (verificación/control/comprobación)|preparar|preparativos|preparación|prepararse"),
    Cue.REMINDERS: ("recordatorio|recordatorios|avisos|aviso|notificaciones|se enviará|se enviarán|vas a enviar"),
    Cue.HELP: (
        "ayuda|ayudar|ayúdame|qué (puedes/sabes/puede) (hacer/responder)"
        "|cómo (funciona/funcionas/se usa/te uso/registro/se registra/uso/puedo)"
        "|qué puedo (preguntar/hacer/pedir/decir/preguntarte)|comandos|órdenes|instrucciones|para qué sirves"
        "|quién eres|qué eres"
    ),
    Cue.IDLE: (
        "tú|usted|ustedes|él|ella|ellos|ellas|esto|eso|ese|esa|esos|esas|este|esta|estos|estas|lo|la|el|los|las|un"
        "|una|y|o|u|e|pero|que|se|le|les|te|ya|aún|todavía|ahora|actualmente|entonces|por|favor|gracias|hola|buenos"
        "|días|buenas|tardes|es|son|está|están|ser|estar|ha|han|haber|hay|hemos|he|fue|fueron|era|va|van|ir|tiene"
        "|tienen|tenemos|tener|puede|pueden|puedes|podría|hace|de|del|a|al|en|con|para|sobre|entre|hasta|desde|sin"
        "|ante|según|decir|dime|decirme|saber|sabe|sabes|ver|dar|enviado|enviar|enviaron|envió|envíe|envía|recibido"
        "|recibir|llegado|llegaron|llegó|mandado|queda|quedan|falta|faltan|tiempo|día|semana|mes|año|cosa|cosas"
        "|alguien|gente|más|menos|muy|mucho|exactamente|pregunta|solo|sólo|momento|parte|su|sus|nos|me|si|bot"
        "|rapporteur|quiero|quisiera|gustaría|necesito|así|cada|otro|otra|próximo|próxima|próximos|próximas|antes"
        "|después|durante|lugar"
    ),
}
