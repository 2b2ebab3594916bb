"""Typed lines in the other five official languages and what is read in them, on Friday 8 May 2026."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading import read_line
from bot.reading.model import Verb
from bot.reading.small_words import doubt
from tests.reading.told import told

TODAY = date(2026, 5, 8)

LINES = {
    "fr": [
        (
            "le projet de rapport a été transmis à l'État du Kenya vendredi dernier",
            "record KE: draft_report_shared on 2026-05-01",
        ),
        ("Kenya : projet de rapport envoyé le 20 avril 2026", "record KE: draft_report_shared on 2026-04-20"),
        (
            "le 20 avril 2026, nous avons transmis le projet de rapport au Gouvernement du Kenya",
            "record KE: draft_report_shared on 2026-04-20",
        ),
        (
            "le projet de rapport a été, le 20 avril 2026, transmis au Kenya",
            "record KE: draft_report_shared on 2026-04-20",
        ),
        ("le projet de rapport a été transmis le 20 avril au Kenya", "record KE: draft_report_shared on 2026-04-20"),
        ("le Kenya a reçu le rapport hier", "record KE: report_received on 2026-05-07"),
        ("enregistrer Kenya projet transmis hier", "record KE: draft_report_shared on 2026-05-07"),
        ("les commentaires du Kenya ont été reçus le 3 mai 2026", "record KE: comments_received on 2026-05-03"),
        ("nous avons reçu les observations du Kenya avant-hier", "record KE: comments_received on 2026-05-06"),
        (
            "le projet de rapport n'a pas encore été transmis au Kenya",
            "record KE: draft_report_shared ?? n'a pas encore transmis",
        ),
        ("le projet sera transmis au Kenya le 3 mai", "record KE: draft_report_shared on 2026-05-03 ?? sera transmis"),
        (
            "le projet devait être transmis au Kenya le 20 avril",
            "record KE: draft_report_shared on 2026-04-20 ?? devait être transmis",
        ),
        ("envoi prévu du projet au Kenya le 20 avril", "record KE: draft_report_shared on 2026-04-20 ?? envoi prévu"),
        ("rapport envoyé au Kenya le 20 avril 2026", "record KE: draft_report_shared|report_transmitted on 2026-04-20"),
        (
            "le Comité a accordé une prolongation au Kenya jusqu'au 19 juin",
            "record KE: extension_decided=granted until 2026-06-19",
        ),
        (
            "prolongation accordée au Kenya le 20 avril jusqu'au 19 juin 2026",
            "record KE: extension_decided=granted on 2026-04-20 until 2026-06-19",
        ),
        ("aucun commentaire reçu du Kenya", "record KE nothing came"),
        ("Kenya aucune observation", "record KE nothing came"),
        ("Kenya, pas d'observations", "record KE nothing came"),
        ("la visite au Kenya s'est terminée le 6 mars 2026", "record KE: visit_concluded on 2026-03-06"),
        (
            "bonjour, merci de noter que le projet de rapport a été transmis à la Mission permanente du Kenya auprès "
            "de l'ONU le 20 avril 2026",
            "record KE: draft_report_shared on 2026-04-20",
        ),
        (
            "la visite au Kenya a commencé le 2 mars et s'est achevée le 6 mars 2026",
            "record KE: visit_started on 2026-03-02; visit_concluded on 2026-03-06",
        ),
        ("est-ce que le projet a été transmis au Kenya ?", "record KE: draft_report_shared ?? est-ce ?"),
        ("statut Kenya", "status KE"),
        ("où en est le Kenya ?", "status KE"),
        ("aide", "help"),
        (
            "le projet de rapport a peut-être été envoyé au Kenya le 20 avril",
            "record KE: draft_report_shared on 2026-04-20 ?? peut-être envoyé",
        ),
        (
            "le projet doit être envoyé au Kenya avant le 20 avril",
            "record KE: draft_report_shared on 2026-04-20 ?? doit être envoyé avant",
        ),
        ("commentaires attendus du Kenya le 3 mai", "record KE: comments_received on 2026-05-03 ?? attendus"),
        ("extension demandée par le Kenya le 3 mai 2026", "record KE: extension_requested on 2026-05-03"),
        ("le Kenya a demandé une prolongation du délai le 3 mai", "record KE: extension_requested on 2026-05-03"),
        ("la prolongation a été refusée au Kenya hier", "record KE: extension_decided=denied on 2026-05-07"),
        (
            "une partie des commentaires du Kenya a été reçue le 3 mai",
            "record KE: comments_part_received on 2026-05-03",
        ),
        ("le Kenya a répondu qu'il n'avait pas de commentaires hier", "record KE: comments_received on 2026-05-07"),
        (
            "le projet de rapport final a été soumis au Comité contre le terrorisme le 5 mai, Kenya",
            "record KE: final_draft_submitted on 2026-05-05",
        ),
        ("le Comité a adopté le rapport sur le Kenya le 5 mai 2026", "record KE: report_adopted on 2026-05-05"),
        (
            "rapport adopté transmis au Kenya par la Présidente le 5 mai 2026",
            "record KE: report_transmitted on 2026-05-05",
        ),
        (
            "rapport partagé avec les partenaires de l'ONU le 5 mai, Kenya",
            "record KE: report_shared_with_partners on 2026-05-05",
        ),
        ("le Kenya a donné son consentement le 12 janvier 2026", "record KE: consent_received on 2026-01-12"),
        (
            "dates de la visite au Kenya convenues : du 2 au 6 mars 2027",
            "record KE: dates_agreed from 2027-03-02 to 2027-03-06",
        ),
        ("contributions des experts reçues le 12 mars 2026 (Kenya)", "record KE: expert_inputs_received on 2026-03-12"),
        (
            "évaluation préliminaire soumise au Comité le 20 mars 2026, Kenya",
            "record KE: preliminary_assessment_submitted on 2026-03-20",
        ),
        (
            "rapport à douze mois sur le Kenya présenté au Comité le 5 mai",
            "record KE: twelve_month_report on 2026-05-05",
        ),
        ("lettre envoyée au Kenya hier", "record KE: no_comments_letter_sent on 2026-05-07"),
        (
            "si le Kenya est d'accord, le projet a été envoyé hier",
            "record KE: draft_report_shared on 2026-05-07 ?? si d'accord",
        ),
    ],
    "es": [
        (
            "el proyecto de informe fue compartido con el Estado de Kenia el viernes pasado",
            "record KE: draft_report_shared on 2026-05-01",
        ),
        ("Kenia: borrador enviado el 20 de abril de 2026", "record KE: draft_report_shared on 2026-04-20"),
        (
            "el 20 de abril de 2026 enviamos el proyecto de informe al Gobierno de Kenia",
            "record KE: draft_report_shared on 2026-04-20",
        ),
        ("el proyecto de informe se envió el 20 de abril a Kenia", "record KE: draft_report_shared on 2026-04-20"),
        ("registrar Kenia borrador enviado ayer", "record KE: draft_report_shared on 2026-05-07"),
        ("se recibieron los comentarios de Kenia ayer", "record KE: comments_received on 2026-05-07"),
        ("todavía no se ha enviado el borrador a Kenia", "record KE: draft_report_shared ?? todavía no"),
        ("no se envió el borrador a Kenia el 20 de abril", "record KE: draft_report_shared on 2026-04-20 ?? no"),
        (
            "el borrador será enviado a Kenia el 20 de abril",
            "record KE: draft_report_shared on 2026-04-20 ?? será enviado",
        ),
        (
            "informe enviado a Kenia el 20 de abril de 2026",
            "record KE: draft_report_shared|report_transmitted on 2026-04-20",
        ),
        (
            "el Comité concedió a Kenia una prórroga hasta el 19 de junio",
            "record KE: extension_decided=granted until 2026-06-19",
        ),
        ("no se recibieron comentarios de Kenia", "record KE nothing came"),
        ("la visita a Kenia terminó el 6 de marzo de 2026", "record KE: visit_concluded on 2026-03-06"),
        ("¿se envió el borrador a Kenia?", "record KE: draft_report_shared ?? ?"),
        ("estado de Kenia", "status KE"),
        ("quizá se envió el borrador a Kenia ayer", "record KE: draft_report_shared on 2026-05-07 ?? quizá"),
        (
            "el borrador debe enviarse a Kenia el 20 de abril",
            "record KE: draft_report_shared on 2026-04-20 ?? debe enviarse",
        ),
        ("comentarios de Kenia esperados el 3 de mayo", "record KE: comments_received on 2026-05-03 ?? esperados"),
        ("Kenia solicitó una prórroga el 3 de mayo", "record KE: extension_requested on 2026-05-03"),
        ("la prórroga fue denegada a Kenia ayer", "record KE: extension_decided=denied on 2026-05-07"),
        ("se recibió ayer una parte de los comentarios de Kenia", "record KE: comments_part_received on 2026-05-07"),
        ("Kenia respondió que no tiene comentarios ayer", "record KE: comments_received on 2026-05-07"),
        ("el Comité aprobó el informe sobre Kenia el 5 de mayo de 2026", "record KE: report_adopted on 2026-05-05"),
        (
            "la Presidenta transmitió el informe aprobado a Kenia el 5 de mayo de 2026",
            "record KE: report_transmitted on 2026-05-05",
        ),
        ("Kenia dio su consentimiento el 12 de enero de 2026", "record KE: consent_received on 2026-01-12"),
        (
            "aportaciones de los expertos recibidas el 12 de marzo de 2026, Kenia",
            "record KE: expert_inputs_received on 2026-03-12",
        ),
        ("envié el borrador a Kenia ayer", "record KE: draft_report_shared on 2026-05-07"),
        ("envíe el borrador a Kenia ayer", "record KE: draft_report_shared on 2026-05-07 ?? envíe"),
        (
            "informe a los doce meses de Kenia presentado al Comité el 5 de mayo",
            "record KE: twelve_month_report on 2026-05-05",
        ),
        ("casi se envió el borrador a Kenia ayer", "record KE: draft_report_shared on 2026-05-07 ?? casi"),
        ("si Kenia acepta, borrador enviado ayer", "record KE: draft_report_shared on 2026-05-07 ?? si acepta"),
    ],
    "ru": [
        (
            "проект доклада был передан государству Кения в прошлую пятницу",
            "record KE: draft_report_shared on 2026-05-01",
        ),
        ("Кения: проект доклада направлен 20 апреля 2026 года", "record KE: draft_report_shared on 2026-04-20"),
        (
            "20 апреля 2026 г. мы направили проект доклада правительству Кении",
            "record KE: draft_report_shared on 2026-04-20",
        ),
        ("проект доклада 20 апреля был направлен Кении", "record KE: draft_report_shared on 2026-04-20"),
        ("записать Кения проект направлен вчера", "record KE: draft_report_shared on 2026-05-07"),
        ("замечания Кении получены 3 мая 2026", "record KE: comments_received on 2026-05-03"),
        ("вчера получены замечания от Кении", "record KE: comments_received on 2026-05-07"),
        ("проект доклада ещё не направлен Кении", "record KE: draft_report_shared ?? ещё не направлен"),
        (
            "проект доклада не был направлен Кении 20 апреля",
            "record KE: draft_report_shared on 2026-04-20 ?? не направлен",
        ),
        ("проект будет направлен Кении 20 апреля", "record KE: draft_report_shared on 2026-04-20 ?? будет направлен"),
        ("отчёт отправлен Кении 20 апреля 2026", "record KE: draft_report_shared|report_transmitted on 2026-04-20"),
        ("Комитет продлил Кении срок до 19 июня", "record KE: extension_decided=granted until 2026-06-19"),
        (
            "отсрочка предоставлена Кении 20 апреля до 19 июня 2026 года",
            "record KE: extension_decided=granted on 2026-04-20 until 2026-06-19",
        ),
        ("замечаний от Кении не поступило", "record KE nothing came"),
        ("визит в Кению завершился 6 марта 2026 года", "record KE: visit_concluded on 2026-03-06"),
        ("был ли направлен проект Кении?", "record KE: draft_report_shared ?? ли ?"),
        ("статус Кения", "status KE"),
        ("возможно, проект направлен Кении вчера", "record KE: draft_report_shared on 2026-05-07 ?? возможно"),
        (
            "проект должен быть направлен Кении 20 апреля",
            "record KE: draft_report_shared on 2026-04-20 ?? должен быть направлен",
        ),
        ("замечания Кении ожидаются 3 мая", "record KE: comments_received on 2026-05-03 ?? ожидаются"),
        ("Кения попросила о продлении срока 3 мая", "record KE: extension_requested on 2026-05-03"),
        ("Кении вчера отказано в продлении срока", "record KE: extension_decided=denied on 2026-05-07"),
        ("вчера получена часть замечаний Кении", "record KE: comments_part_received on 2026-05-07"),
        ("Кения ответила вчера, что замечаний не имеет", "record KE: comments_received on 2026-05-07"),
        ("Комитет принял доклад по Кении 5 мая 2026 года", "record KE: report_adopted on 2026-05-05"),
        ("Председатель направил Кении принятый доклад 5 мая 2026 года", "record KE: report_transmitted on 2026-05-05"),
        ("Кения дала согласие 12 января 2026 г.", "record KE: consent_received on 2026-01-12"),
        ("материалы экспертов получены 12 марта 2026 года, Кения", "record KE: expert_inputs_received on 2026-03-12"),
        ("12-месячный доклад по Кении представлен Комитету 5 мая", "record KE: twelve_month_report on 2026-05-05"),
        ("мы почти направили проект Кении вчера", "record KE: draft_report_shared on 2026-05-07 ?? мы почти"),
        ("проект направим Кении 3 мая", "record KE: draft_report_shared on 2026-05-03 ?? направим"),
        (
            "если Кения согласна, проект направлен вчера",
            "record KE: draft_report_shared on 2026-05-07 ?? если согласна",
        ),
    ],
    "zh": [
        ("报告草稿上周五已与肯尼亚分享", "record KE: draft_report_shared on 2026-05-01"),
        ("2026年4月20日向肯尼亚政府发送了报告草案", "record KE: draft_report_shared on 2026-04-20"),
        ("我们已于2026年4月20日将报告草稿发送给肯尼亚", "record KE: draft_report_shared on 2026-04-20"),
        ("肯尼亚报告草稿已于4月20日转交", "record KE: draft_report_shared on 2026-04-20"),
        ("记录 肯尼亚 草稿已发送 昨天", "record KE: draft_report_shared on 2026-05-07"),
        ("昨天收到肯尼亚的意见", "record KE: comments_received on 2026-05-07"),
        ("肯尼亚的意见已于2026年5月3日收到", "record KE: comments_received on 2026-05-03"),
        ("报告草稿尚未发送给肯尼亚", "record KE: draft_report_shared ?? 尚未发送"),
        ("报告草稿将于4月20日发送给肯尼亚", "record KE: draft_report_shared on 2026-04-20 ?? 将 发送"),
        ("报告草稿没有发送给肯尼亚", "record KE: draft_report_shared ?? 没有发送"),
        ("报告已于2026年4月20日发送给肯尼亚", "record KE: draft_report_shared|report_transmitted on 2026-04-20"),
        ("委员会批准肯尼亚延期至2026年6月19日", "record KE: extension_decided=granted until 2026-06-19"),
        ("没有收到肯尼亚的意见", "record KE nothing came"),
        ("对肯尼亚的访问于2026年3月6日结束", "record KE: visit_concluded on 2026-03-06"),
        ("草稿发送给肯尼亚了吗？", "record KE: draft_report_shared ?? 吗 ?"),
        ("報告草稿上週五已與肯尼亞分享", "record KE: draft_report_shared on 2026-05-01"),
        ("状态 肯尼亚", "status KE"),
        ("可能昨天向肯尼亚发送了草稿", "record KE: draft_report_shared on 2026-05-07 ?? 可能"),
        ("应于4月20日向肯尼亚发送草稿", "record KE: draft_report_shared on 2026-04-20 ?? 应"),
        ("预计5月3日收到肯尼亚的意见", "record KE: comments_received on 2026-05-03 ?? 预计"),
        ("肯尼亚5月3日请求延期", "record KE: extension_requested on 2026-05-03"),
        ("昨天肯尼亚的延期请求被拒绝", "record KE: extension_decided=denied on 2026-05-07"),
        ("昨天收到肯尼亚的部分意见", "record KE: comments_part_received on 2026-05-07"),
        ("肯尼亚昨天答复没有意见", "record KE: comments_received on 2026-05-07"),
        ("委员会于2026年5月5日通过了关于肯尼亚的报告", "record KE: report_adopted on 2026-05-05"),
        ("主席于2026年5月5日将通过的报告转交肯尼亚", "record KE: report_transmitted on 2026-05-05"),
        ("肯尼亚于2026年1月12日表示同意", "record KE: consent_received on 2026-01-12"),
        ("2026年3月12日收到专家关于肯尼亚的书面意见", "record KE: expert_inputs_received on 2026-03-12"),
        ("肯尼亚十二个月报告已于5月5日提交委员会", "record KE: twelve_month_report on 2026-05-05"),
        ("如果肯尼亚同意,草稿昨天已发送", "record KE: draft_report_shared on 2026-05-07 ?? 如果 意"),
        ("请注意,報告草案已於2026年4月20日轉交肯亞政府", "record KE: draft_report_shared on 2026-04-20"),
        ("草稿快要发送给肯尼亚了 昨天", "record KE: draft_report_shared on 2026-05-07 ?? 快要发送"),
    ],
    "ar": [
        ("تمت مشاركة مشروع التقرير مع دولة كينيا يوم الجمعة الماضي", "record KE: draft_report_shared on 2026-05-01"),
        ("كينيا: أُرسل مشروع التقرير في 20 نيسان/أبريل 2026", "record KE: draft_report_shared on 2026-04-20"),
        ("في 20 أبريل 2026 أرسلنا مشروع التقرير إلى حكومة كينيا", "record KE: draft_report_shared on 2026-04-20"),
        ("أُرسل مشروع التقرير في 20 أبريل إلى كينيا", "record KE: draft_report_shared on 2026-04-20"),
        ("سجل كينيا مشروع التقرير أرسل أمس", "record KE: draft_report_shared on 2026-05-07"),
        ("وردت تعليقات كينيا أمس", "record KE: comments_received on 2026-05-07"),
        ("تلقينا تعليقات كينيا في 3 أيار/مايو 2026", "record KE: comments_received on 2026-05-03"),
        ("لم يُرسل مشروع التقرير إلى كينيا بعد", "record KE: draft_report_shared ?? لم يُرسل بعد"),
        ("سيتم إرسال مشروع التقرير إلى كينيا في 20 أبريل", "record KE: draft_report_shared on 2026-04-20 ?? سيتم"),
        (
            "تم إرسال التقرير إلى كينيا في 20 أبريل 2026",
            "record KE: draft_report_shared|report_transmitted on 2026-04-20",
        ),
        ("منحت اللجنة كينيا تمديداً حتى 19 حزيران/يونيو", "record KE: extension_decided=granted until 2026-06-19"),
        ("لم ترد تعليقات من كينيا", "record KE nothing came"),
        ("انتهت زيارة كينيا في 6 آذار/مارس 2026", "record KE: visit_concluded on 2026-03-06"),
        ("هل أُرسل المشروع إلى كينيا؟", "record KE: draft_report_shared ?? هل ?"),
        ("حالة كينيا", "status KE"),
        ("ربما أُرسل المشروع إلى كينيا أمس", "record KE: draft_report_shared on 2026-05-07 ?? ربما"),
        ("يجب إرسال المشروع إلى كينيا في 20 أبريل", "record KE: draft_report_shared on 2026-04-20 ?? يجب"),
        ("من المتوقع ورود تعليقات كينيا في 3 مايو", "record KE: comments_received on 2026-05-03 ?? المتوقع"),
        ("طلبت كينيا تمديد المهلة في 3 أيار/مايو", "record KE: extension_requested on 2026-05-03"),
        ("رُفض تمديد المهلة لكينيا أمس", "record KE: extension_decided=denied on 2026-05-07"),
        ("ورد أمس جزء من تعليقات كينيا", "record KE: comments_part_received on 2026-05-07"),
        ("ردت كينيا أمس بأنه ليس لديها تعليقات", "record KE: comments_received on 2026-05-07"),
        ("اعتمدت اللجنة التقرير المتعلق بكينيا في 5 أيار/مايو 2026", "record KE: report_adopted on 2026-05-05"),
        ("أحال الرئيس التقرير المعتمد إلى كينيا في 5 أيار/مايو 2026", "record KE: report_transmitted on 2026-05-05"),
        ("أعطت كينيا موافقتها في 12 يناير 2026", "record KE: consent_received on 2026-01-12"),
        ("وردت مساهمات الخبراء بشأن كينيا في 12 آذار/مارس 2026", "record KE: expert_inputs_received on 2026-03-12"),
        ("قُدم تقرير الاثني عشر شهراً عن كينيا إلى اللجنة في 5 أيار", "record KE: twelve_month_report on 2026-05-05"),
        ("إذا وافقت كينيا أرسل المشروع أمس", "record KE: draft_report_shared on 2026-05-07 ?? إذا وافقت"),
        ("سنرسل المشروع إلى كينيا في 3 مايو", "record KE: draft_report_shared on 2026-05-03 ?? سنرسل"),
        ("كاد المشروع يُرسل إلى كينيا أمس", "record KE: draft_report_shared on 2026-05-07 ?? كاد يُرسل"),
        (
            "أُرسل المشروع إلى كينيا أمس ووردت التعليقات اليوم",
            "record KE: draft_report_shared on 2026-05-07; comments_received on 2026-05-08",
        ),
    ],
}


@pytest.mark.parametrize(("text", "expected"), [pair for pairs in LINES.values() for pair in pairs])
def test_a_line_is_read(text: str, expected: str) -> None:
    assert told(read_line(text, TODAY)) == expected


# The same fact: the State, the draft shared, the day; and words that put it in doubt.
PARTS = {
    "en": (["Kenya", "draft report shared", "on 20 April 2026"], ["not", "expected", "will be", "probably", "if"]),
    "fr": (["Kenya", "projet de rapport transmis", "le 20 avril 2026"], ["pas", "pas encore", "sera", "prévu", "si"]),
    "es": (["Kenia", "borrador de informe enviado", "el 20 de abril de 2026"], ["no", "será", "previsto", "quizá"]),
    "ru": (["Кении", "проект доклада направлен", "20 апреля 2026 года"], ["не", "будет", "ожидается", "возможно"]),
    "zh": (["肯尼亚", "报告草稿已发送", "2026年4月20日"], ["未", "尚未", "没有", "预计", "可能"]),
    "ar": (["كينيا", "أُرسل مشروع التقرير", "في 20 نيسان/أبريل 2026"], ["لم", "لن", "سوف", "متوقع", "ربما"]),
}
DRAFT = "record KE: draft_report_shared on 2026-04-20"


@pytest.mark.parametrize("language", PARTS)
@settings(max_examples=8)
@given(st.data())
def test_state_step_and_date_stand_in_any_order(language: str, data: st.DataObject) -> None:
    parts = data.draw(st.permutations(PARTS[language][0]))
    assert told(read_line(", ".join(parts), TODAY)) == DRAFT


@pytest.mark.parametrize("language", PARTS)
@settings(max_examples=25)
@given(st.data())
def test_a_word_of_doubt_is_never_passed_over(language: str, data: st.DataObject) -> None:
    parts, doubts = PARTS[language]
    words = [word for part in data.draw(st.permutations(parts)) for word in part.split()]
    word = data.draw(st.sampled_from(doubts))
    words.insert(data.draw(st.integers(0, len(words))), word)
    line = read_line(" ".join(words), TODAY)
    assert line.leftover or line.verb is not Verb.RECORD, words


@pytest.mark.parametrize("language", PARTS)
def test_every_word_of_doubt_has_its_name(language: str) -> None:
    for word in PARTS[language][1]:
        words = list(word) if language == "zh" else word.split()
        assert doubt(words, 0), word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya comments received 10 days after the draft", "10 day after [draft]"),
        ("comments received from Kenya 2 weeks after the draft was shared", "2 week after [draft was shared]"),
        ("commentaires du Kenya reçus 10 jours après le projet", "10 day after [projet]"),
        ("comentarios de Kenia recibidos 10 días después del borrador", "10 day after [borrador]"),
        ("замечания Кении получены через 10 дней после проекта", "10 day after [проекта]"),
        ("肯尼亚的意见草稿发送后10天收到", "10 day after [草 稿 发 送]"),
        ("وردت تعليقات كينيا بعد 10 أيام من المشروع", "10 day after [المشروع]"),
    ],
)
def test_days_are_counted_from_a_step(text: str, expected: str) -> None:
    assert told(read_line(text, TODAY)) == f"record KE: comments_received on {expected}"


@settings(max_examples=150)
@given(st.lists(st.sampled_from([text for pairs in LINES.values() for text, _ in pairs]), max_size=4), st.randoms())
def test_reading_any_words_of_any_language_never_raises(lines: list[str], random: object) -> None:
    words = " ".join(lines).split()
    random.shuffle(words)  # type: ignore[attr-defined]
    told(read_line(" ".join(words)[:500], TODAY))


@settings(max_examples=60)
@given(st.text("报告草稿已未将发送给肯尼亚意见收到委员会延期批准访问结束2026年4月20日，。？！ 上周五的"))
def test_reading_any_characters_never_raises(text: str) -> None:
    told(read_line(text[:500], TODAY))
