"""A visit in its normal course as people of each official language type it, with its days in words."""

from collections.abc import Sequence

# (day on which the line is typed, step, day that it names)
COURSE: Sequence[tuple[str, str, str]] = (
    ("2024-03-29", "visit_concluded", "2024-03-15"),
    ("2024-03-29", "expert_inputs_received", "2024-03-21"),
    ("2024-03-29", "preliminary_assessment_submitted", "2024-03-29"),
    ("2024-05-27", "draft_report_shared", "2024-04-29"),
    ("2024-05-27", "comments_received", "2024-05-24"),
    ("2024-07-22", "final_draft_submitted", "2024-06-07"),
    ("2024-07-22", "report_adopted", "2024-07-12"),
    ("2024-07-22", "report_transmitted", "2024-07-16"),
    ("2024-07-22", "report_received", "2024-07-20"),
    ("2024-08-12", "confidentiality_reply", "2024-08-12"),
    ("2025-03-10", "implementation_response", "2025-01-15"),
    ("2025-03-10", "twelve_month_report", "2025-03-10"),
)

# By locale; one line for each of COURSE.
LINES: dict[str, str] = {
    "en-GB": """
        the visit to Kenya ended two weeks ago
        the experts' inputs on Kenya were received on 21 March
        the preliminary assessment on Kenya was submitted to the Committee today
        the draft report was shared with the State of Kenya on 29 April
        Kenya's comments were received last Friday
        the final draft on Kenya was submitted to the Committee on 7 June
        the report on Kenya was adopted on 12 July
        the adopted report was transmitted to Kenya on Tuesday last week
        Kenya received the report the day before yesterday
        Kenya's confidentiality reply was received today: nothing is confidential
        Kenya's response on implementation was received on 15 January
        the twelve-month report on Kenya was submitted to the Committee today
    """,
    "fr-FR": """
        la visite au Kenya s'est terminée il y a deux semaines
        les contributions des experts sur le Kenya ont été reçues le 21 mars
        l'évaluation préliminaire sur le Kenya a été soumise au Comité aujourd'hui
        le projet de rapport a été transmis au Kenya le 29 avril
        les observations du Kenya ont été reçues vendredi dernier
        le projet final sur le Kenya a été soumis au Comité le 7 juin
        le rapport sur le Kenya a été adopté le 12 juillet
        le rapport adopté a été transmis au Kenya mardi de la semaine dernière
        le Kenya a reçu le rapport avant-hier
        la réponse du Kenya sur la confidentialité a été reçue aujourd'hui : rien n'est confidentiel
        la réponse du Kenya sur l'application a été reçue le 15 janvier
        le rapport à douze mois sur le Kenya a été soumis au Comité aujourd'hui
    """,
    "es-ES": """
        la visita a Kenya terminó hace dos semanas
        las aportaciones de los expertos de Kenya se recibieron el 21 de marzo
        la evaluación preliminar de Kenya se presentó hoy al Comité
        el proyecto de informe fue enviado a Kenya el 29 de abril
        los comentarios de Kenya se recibieron el viernes pasado
        el proyecto final de Kenya se presentó al Comité el 7 de junio
        el informe de Kenya fue aprobado el 12 de julio
        el informe aprobado fue transmitido a Kenya el martes de la semana pasada
        Kenya recibió el informe anteayer
        la respuesta de Kenya sobre la confidencialidad se recibió hoy: nada es confidencial
        la respuesta de Kenya sobre la aplicación se recibió el 15 de enero
        el informe de doce meses de Kenya se presentó hoy al Comité
    """,
    "ru-RU": """
        визит в Кению завершился две недели назад
        материалы экспертов по Кении получены двадцать первого марта
        предварительная оценка по Кении представлена Комитету сегодня
        проект доклада передан Кении 29 апреля
        замечания Кении получены в прошлую пятницу
        окончательный проект по Кении представлен Комитету 7 июня
        доклад по Кении принят 12 июля
        принятый доклад направлен Кении во вторник на прошлой неделе
        Кения получила доклад позавчера
        ответ Кении о конфиденциальности получен сегодня, ничего не конфиденциально
        ответ Кении об осуществлении получен 15 января
        двенадцатимесячный доклад по Кении представлен Комитету сегодня
    """,
    "zh-CN": """
        对肯尼亚的访问两周前结束
        三月二十一日收到专家对肯尼亚的书面材料
        今天向委员会提交了肯尼亚的初步评估
        4月29日向肯尼亚送交了报告草案
        上周五收到肯尼亚的评论意见
        6月7日向委员会提交了肯尼亚的最终草案
        7月12日通过了肯尼亚报告
        上周二向肯尼亚转递了通过的报告
        肯尼亚前天收到了报告
        今天收到肯尼亚的保密答复：没有保密内容
        1月15日收到肯尼亚的执行情况答复
        今天向委员会提交了肯尼亚十二个月报告
    """,
    "ar-EG": """
        انتهت الزيارة إلى كينيا قبل أسبوعين
        وردت مساهمات الخبراء عن كينيا في ٢١ آذار/مارس
        قُدم التقييم الأولي بشأن كينيا إلى اللجنة اليوم
        أُرسل مشروع التقرير إلى كينيا في 29 نيسان/أبريل
        وردت تعليقات كينيا يوم الجمعة الماضي
        قُدم المشروع النهائي بشأن كينيا إلى اللجنة في 7 حزيران/يونيه
        اعتُمد تقرير كينيا في 12 تموز/يوليه
        أحيل التقرير المعتمد إلى كينيا يوم الثلاثاء من الأسبوع الماضي
        تلقت كينيا التقرير أول أمس
        ورد رد كينيا بشأن السرية اليوم: لا شيء سري
        ورد رد كينيا بشأن التنفيذ في 15 كانون الثاني/يناير
        قُدم تقرير الاثني عشر شهرا بشأن كينيا إلى اللجنة اليوم
    """,
}
