"""The Arabic words for every recordable step. The article and what else is written onto a word are not written here;
prepositions and auxiliaries are fillers and may stand before any word."""

from bot.names.step_words.row import Row
from bot.names.step_words.row import row as _row

FILLERS = (
    "في من إلى على عن مع قد لقد تم تمت جرى جرت كان كانت هو هي هذا هذه ذلك تلك أن إن أنه بشأن بخصوص حول قام قامت قمنا قاموا "
    "متعلق{,ة} خاص{,ة} رسميا بالفعل فعلا فعليا مؤخرا به بها له لها إليه إليها إلينا زيارة دولة"
)
VISIT = "(زيارة/زيارته/زيارتها/بعثة/مهمة) [تقييم/ميدانية/تقييمية]"  # from which days may be counted
NOTHING_CAME = (
    "(لا/لا توجد/لا يوجد/ليست هناك/بدون/دون/بلا) [أي/أية] (تعليقات/ملاحظات/تعليق/ملاحظة)"
    "|لم (ترد/تصل/نتلق/نستلم/يرد/تقدم/ترسل/تصلنا/تردنا) [أي/أية] (تعليقات/ملاحظات/تعليق/ملاحظة/شيء)"
    "|لم [يتم] (استلام/تلقي/تقديم) [أي/أية] (تعليقات/ملاحظات/تعليق/ملاحظة)|(تعليقات/ملاحظات) لم (ترد/تصل)"
)


def _past(verbs: str) -> str:
    return "|".join(f"{verb}{{,ت,نا,وا,تا}}" for verb in verbs.split())


_ED = "نحن|مديرية تنفيذية [لجنة مكافحة إرهاب]|أمانة"
_COMMITTEE = "[قبل/جانب] لجنة [مكافحة إرهاب]|أعضاء لجنة"
_STATE = "state|دولة [مزورة/معنية]|حكومة|بعثة دائمة|بعثة|سلطات"
_TO_STATE = f"{_STATE}|(إبداء/تقديم) (تعليقات/ملاحظات)|(تعليق/تعليقات/لتعليق) [عليه/عليها]|لإبداء (رأي/ملاحظات)"
_SENT = (
    _past("أرسل أحال أحيل سلم وجه عمم وزع نقل تقاسم شارك بعث")
    + "|أحلنا|شاطر{,ت,نا}|إرسال{,ه,ها}|إحالة|إحالته|تسليم{,ه,ها}|توجيه{,ه}|تعميم|توزيع|نقل|مشاركة|مشاركته|تقاسم|إطلاع"
)
_SUBMITTED = (
    _past("قدم أرسل أحال أحيل سلم رفع عرض وزع عمم") + "|أحلنا|تقديم{,ه,ها}|إرسال|إحالة|رفع|عرض|تسليم|توزيع|موافاة"
)
_WE = "نحن"
_RECEIVED = (
    _past("استلم تسلم ورد وصل") + "|وردتنا|وردنا|وصلتنا|وصلنا|تلق{ى,ت,ينا,وا,ي}|استلام{,ها}|تسلم|ورود|وصول|حصل{,ت,نا}"
)
_DELIVERED = "قدم{,ت,وا}|أرسل{,ت,وا}|سلم{,ت,وا}|أحال{,ت,وا}|تقديم|إرسال"
_GOT = f"{_RECEIVED}|{_DELIVERED}"
_HELD = _past("عقد انعقد جرى") + "|عقد|انعقاد|انته{ى,ت}|اختتم{,ت}|تنظيم|نظم{,ت}"
_AGREED = _past("اتفق حدد أقر اعتمد أكد") + "|اتفاق|تحديد|إقرار|اعتماد|تأكيد|متفق"
_ARRANGED = _past("رتب نظم وفر أمن أكد حسم") + "|ترتيب|تنظيم|توفير|تأمين|تأكيد|جاهز{,ة}|اتفاق|اتفق"
_LISTED = _past("حدد أدرج حصر") + "|تحديد|إدراج|حصر|إعداد قائمة"
_CONSIDERED = _past("نظر استعرض درس") + "|نظر|استعراض|دراسة"
_REPORT = "تقرير [نهائي/معتمد] [تقييم/زيارة]"
_DRAFT = "[أول] (مشروع/مسودة) [تقرير] [تقييم/زيارة/أولي/أولية/تقييمي]"
_FINAL = "(مشروع/مسودة) تقرير [تقييم/زيارة] نهائي{,ة}|(مشروع/مسودة) نهائي{,ة} [تقرير]|صيغة نهائية [مشروع/مسودة] [تقرير]"
_COMMENTS = (
    "[باقي/بقية/جميع/كل/آخر] (تعليقات/ملاحظات/تعليقاته/تعليقاتها/ملاحظاته/ملاحظاتها/تعليقاتهم/ملاحظاتهم)"
    " [خطية/نهائية/كتابية/مكتوبة] [مشروع تقرير/مشروع/مسودة/مسودة تقرير/تقرير]"
)
_MORE_TIME = "تمديد [مهلة/أجل/موعد/فترة]|(مهلة/وقت/أجل) إضافي{,ة}|مزيد من (وقت/مهلة)|مزيد وقت"
_REQUEST = "طلب{,ا,ه,ها} (تمديد/تمديدا/مهلة/مهلة إضافية/وقت إضافي/وقتا إضافيا) [مهلة/أجل/موعد/فترة] [مقدم]"
_KEPT = "[يبقى/تبقى/يظل/تظل/ستبقى] سري{,ة,ا}"
_TWELVE = "تقرير [فترة/مدة] (اثني عشر شهرا/اثنا عشر شهرا/12 شهرا/12 شهر)|معلومات (اثني عشر/12) شهرا"
_IMPLEMENTATION = (
    "(رد/ردود/رده/ردها/تقرير/تقريره/تقريرها/استجابة/إفادة) [متعلق/متعلقة/خاص] تنفيذ [توصيات]|(رد/ردود/ردها) توصيات"
)
_CHAIR = "(رئيس/رئيسة/رئاسة) [لجنة]"


_SAID = "(رد{,ت}/أفاد{,ت}/أجاب{,ت}/ذكر{,ت}/أكد{,ت}/أبلغ{,ت}) [بأن/أنه/أنها]"


def _came(step: str, things: str, alone: str = "", *, tail: str = "", who: str = "") -> tuple[Row, Row]:
    """What others send and we receive; we do not send it."""
    return _row(step, things, _GOT, alone, tail, who), _row(step, things, _RECEIVED, "", f"{tail}|{who}", _WE)


# fmt: off
ROWS = (
    # A. Planning
    _row("proposals_submitted", "(مقترحات/مقترح/اقتراحات) [زيارة/زيارات]", _SUBMITTED, tail=_COMMITTEE, who=_ED),
    _row("selected_for_visit", alone="(اختير{,ت}/اختيار/اختارت) [state/دولة] (زيارة/للزيارة)|اختارت لجنة [state/دولة]"
         "|وقع اختيار", who=_COMMITTEE),
    _row("list_changed", "قائمة [سنوية] [دول/زيارات]", _past("عدل غير حدث نقح") + "|تعديل|تغيير|تحديث|تنقيح", who=_COMMITTEE),
    _row("schedule_published", "(جدول/جدول زمني/برنامج) زيارات", _past("نشر أصدر أتاح") + "|نشر|إتاحة|متاح|إصدار", who=_COMMITTEE),
    # B. Consent
    _row("consent_requested", "(موافقة/موافقت{ه,ها}) [زيارة]", _past("طلب التمس") + "|طلب|التماس",
         "طلب موافقة [زيارة]", tail=_STATE, who=_ED),
    _row("consent_meeting_held", "اجتماع [متعلق] موافقة", _HELD),
    _row("consent_received", "(موافقة/موافقت{ه,ها}) [زيارة]", _past("استلم تسلم ورد وصل منح أعط حصل أبد") + "|تلق{ى,ت,ينا}"
         "|أعطى|أبدى|استلام|ورود|حصول|تلقي", "وافق{,ت} [على] (زيارة/إجراء زيارة/استقبال زيارة)", tail=_STATE, who=_STATE),
    _row("consent_dispensed", "موافقة", "غير لازمة|غير مطلوبة|استغن{ى,اء}", "استغناء عن موافقة|تجاوز شرط موافقة",
         who="مجلس [أمن]"),
    _row("consent_declined", "(موافقة/موافقت{ه,ها})", _past("رفض") + "|رفض|امتنع{,ت} إعطاء", "رفض{,ت} (موافقة/إعطاء موافقة)",
         tail=_STATE, who=_STATE),
    _row("consent_declined", "زيارة", _past("رفض") + "|رفض", who=_STATE),
    # C. Preparation
    _row("dates_agreed", "(مواعيد/موعد/تواريخ/تاريخ) [زيارة]", _AGREED, "(مواعيد/تواريخ/موعد) زيارة", who=f"{_STATE}|{_ED}"),
    _row("scope_agreed", "نطاق [زيارة]", _AGREED),
    _row("work_programme_prepared", "(برنامج عمل/خطة عمل) [زيارة]|برنامج زيارة", _past("أعد وضع صاغ أقر")
         + "|إعداد|وضع|صياغة|جاهز|اتفاق"),
    _row("agencies_listed", "(هيئات/أجهزة/وكالات/مؤسسات) (دولة/حكومية/وطنية/state)", _LISTED),
    _row("nongov_actors_listed", "(جهات/منظمات/أطراف) (غير حكومية/غير الحكومية/مجتمع مدني)|منظمات مجتمع مدني", _LISTED),
    _row("logistics_agreed", "(ترتيبات لوجستية/لوجستيات/مسائل لوجستية/أمور لوجستية)", f"{_AGREED}|{_ARRANGED}"),
    _row("civil_society_consent", "(اجتماعات/لقاءات) (مجتمع مدني/منظمات غير حكومية/منظمات مجتمع مدني)",
         _past("وافق أقر سمح") + "|موافقة|إقرار", "موافقة [على] (اجتماعات/لقاءات)"
         " (مجتمع مدني/منظمات غير حكومية)", who=_STATE),
    _row("security_arranged", "(أمن/ترتيبات أمنية/ترتيبات أمن/إجراءات أمنية)", _ARRANGED),
    _row("transport_arranged", "(نقل محلي/وسائل نقل/نقل)", _ARRANGED),
    _row("transport_unavailable_notice", "(نقل محلي/وسائل نقل/نقل)", "غير متاح{,ة}|غير متوفر{,ة}|تعذر{,ت} توفير",
         "تعذر توفير (نقل/نقل محلي/وسائل نقل)|عدم توفر (نقل/وسائل نقل)"),
    _row("transport_solution", "(نقل بديل/وسيلة نقل بديلة/وسائل نقل بديلة/وسيلة نقل أخرى/حل نقل)",
         "عثر|إيجاد|توفير|وجد{,ت,نا}|" + _ARRANGED),
    _row("working_languages_set", "(لغات/لغة) عمل", _past("حدد أقر اختار") + "|تحديد|اتفاق|اختيار"),
    _row("interpretation_arranged", "ترجمة (شفوية/فورية)|مترجم{ون,ين}", _ARRANGED),
    _row("interpretation_unavailable_notice", "ترجمة (شفوية/فورية)", "غير متاحة|غير متوفرة|تعذر{,ت} توفير",
         "تعذر توفير ترجمة [شفوية/فورية]|عدم توفر ترجمة [شفوية/فورية]"),
    _row("interpretation_solution", "ترجمة [شفوية/فورية] بديلة|حل ترجمة", "إيجاد|توفير|وجد{,ت,نا}|" + _ARRANGED),
    _row("costs_confirmed", "(تكاليف/نفقات/مصاريف) [سفر]", _past("أكد أقر سدد غط") + "|تأكيد|إقرار|سداد|تسوية|تغطية"),
    _row("press_plans_notified", "(خطط/ترتيبات) (صحفية/إعلامية/إعلام/صحافة)|تغطية إعلامية",
         _past("أبلغ أعلن أخطر") + "|إبلاغ|إعلان|إخطار"),
    _row("delegation_composed", "(وفد/فريق) [زائر/زيارة]|(تشكيلة/تكوين) وفد", _past("شكل كون حدد اكتمل") + "|تشكيل{,ه}|تكوين|تحديد"),
    _row("partners_invited", "(شركاء/منظمات/خبراء/منظمات شريكة)", _past("دع دعي") + "|دعا|دعوة|دعونا", tail="لإيفاد خبراء|إيفاد خبراء",
         who=_ED),
    _row("specialized_orgs_called", "(منظمات/هيئات/وكالات) متخصصة", _past("دع دعي استعان") + "|دعا|دعوة|استعانة", who=_ED),
    _row("prior_findings_given", "(استنتاجات/نتائج) سابقة", _past("قدم سلم أحال أرسل") + "|تقديم|تسليم|إحالة|إرسال", tail="خبراء",
         who=_ED),
    *_came("state_documents_received", "وثائق [دولة/state/وطنية]|مستندات", who=_STATE),
    _row("partner_information_gathered", "معلومات [شركاء/أمم متحدة]", _past("جمع") + "|جمع|تجميع"),
    _row("agency_waiver_cleared", "(إعفاء/إذن/تصريح) [وكالة/هيئة]", _past("منح حصل أقر") + "|منح|حصول"),
    _row("site_visits_agreed", "زيارات (ميدانية/موقعية/مواقع)|زيارة ميدانية", _AGREED),
    _row("high_level_meetings_arranged", "(اجتماعات/لقاءات) رفيعة مستوى|اجتماعات مستوى رفيع", _ARRANGED),
    _row("country_team_contacted", "فريق [أمم متحدة] قطري [أمم متحدة]|منسق مقيم", _past("اتصل أبلغ") + "|اتصال|تواصل|إبلاغ|تواصلنا",
         who=_ED),
    # D. The visit
    _row("visit_started", VISIT, _past("بدأ انطلق") + "|بدء|بداية|انطلاق", "بدأت|(بدء/بداية) (زيارة/بعثة/مهمة)",
         who=f"{_ED}|وفد|فريق"),
    _row("sessions_summarized", "(ملخصات/ملخص) (جلسات/جلسة/اجتماعات)", _past("قدم وزع أعط") + "|تقديم|توزيع"),
    _row("country_team_met", "فريق [أمم متحدة] قطري [أمم متحدة]|(جهات مانحة/مانحين)", _past("اجتمع التق") + "|التقى|لقاء|اجتماع|التقينا",
         "(لقاء/اجتماع) (فريق قطري/جهات مانحة)", who="وفد|نحن"),
    _row("parliament_met", "(برلمان/برلمانيين/أعضاء برلمان/نواب)", _past("اجتمع التق") + "|التقى|لقاء|اجتماع|التقينا",
         "(لقاء/اجتماع) (برلمان/برلمانيين/أعضاء برلمان)", who="وفد|نحن"),
    _row("wrap_up_held", "(جلسة/اجتماع) (ختامي/ختامية/اختتام)", _HELD, "(جلسة/اجتماع) (ختامي/ختامية)"),
    _row("priorities_outline_given", "(أولويات/عرض أولويات/موجز أولويات) [واحتياجات]", _past("قدم عرض بين شرح") + "|تقديم|عرض",
         who="خبراء"),
    _row("immediate_followup_approved", "متابعة فورية", _past("وافق أقر") + "|موافقة|إقرار", who=_STATE),
    _row("visit_concluded", VISIT, "انته{ى,ت,ينا}|اختتم{,ت,نا}|اكتمل{,ت}|أنه{ى,ت,ينا}|انتهاء|اختتام|نهاية|إنهاء|ختام"
         "|إتمام", "انتهت|اختتمت|(انتهاء/نهاية/اختتام/ختام) (زيارة/بعثة/مهمة)", who=f"{_STATE}|{_ED}|وفد|{_COMMITTEE}"),
    _row("press_release_issued", "(بيان صحفي/نشرة صحفية)", _past("صدر أصدر نشر") + "|إصدار|نشر|صدور", "بيان صحفي", who=_ED),
    # E. Reporting
    *_came("expert_inputs_received", "(مساهمات/إسهامات/مدخلات/مساهماتهم/إسهاماتهم) [خطية/مكتوبة] [خبراء] [خطية/مكتوبة]", "(مساهمات/إسهامات/مدخلات) خبراء", tail="من خبراء|خبراء", who="خبراء"),
    _row("preliminary_assessment_submitted", "(تقييم/تقرير/تقرير تقييم) أولي", _SUBMITTED, "تقييم أولي", tail=_COMMITTEE, who=_ED),
    _row("draft_report_shared", _DRAFT, _SENT, "(مشروع/مسودة) [تقرير]", tail=_TO_STATE, who=_ED),
    _row("draft_report_shared", "(مشروع/مسودة) [تقرير]", _past("قدم عرض") + "|تقديم|عرض", tail=_TO_STATE, who=_ED),
    # F. Comments and final draft
    _row("comments_reminder_sent", "(تذكير/رسالة تذكير/رسالة تذكيرية) [تعليقات/ملاحظات/تقديم تعليقات/تقديم ملاحظات]",
         _past("أرسل وجه بعث") + "|إرسال|توجيه", "تذكير [state/دولة] (تعليقات/ملاحظات)|ذكر{نا,ت} [state/دولة] [تقديم/إرسال] (تعليقات/ملاحظات)",
         tail=_STATE, who=_ED),
    _row("extension_requested", _MORE_TIME, _past("طلب التمس") + "|طلب|التماس|تمديدا|مهلة إضافية", tail=_COMMITTEE, who=_STATE),
    *_came("extension_requested", _REQUEST, _REQUEST, tail=f"{_COMMITTEE}|{_STATE}", who=_STATE),
    _row("extension_requested", alone="تمديد"),
    _row("extension_decided", _MORE_TIME, _past("قرر بت") + "|بت", "قرار [بشأن] تمديد", tail=_COMMITTEE, who=_COMMITTEE),
    _row("extension_decided", alone="تمديد"),
    _row("extension_decided=granted", f"{_MORE_TIME}|{_REQUEST}", _past("منح وافق أقر أجاز") + "|منح|موافقة|إقرار|قبول",
         "موافقة [على] تمديد", tail=f"{_COMMITTEE}|{_STATE}", who=_COMMITTEE),
    _row("extension_decided=granted", "(مهلة/موعد/أجل/فترة) [تعليقات/نهائي]", _past("مدد") + "|تمديد{,ها,ه}",
         tail=f"{_COMMITTEE}|{_STATE}", who=_COMMITTEE),
    _row("extension_decided=denied", f"{_MORE_TIME}|{_REQUEST}", _past("رفض") + "|رفض", "رفض تمديد",
         tail=f"{_COMMITTEE}|{_STATE}", who=_COMMITTEE),
    *_came("comments_received", _COMMENTS, "تعليقات|ملاحظات", tail=_STATE, who=_STATE),
    _row("comments_received",
         alone="(رد{,ت}/أفاد{,ت}/أجاب{,ت}/ذكر{,ت}/أكد{,ت}/أبلغ{,ت}) [بأن/أنه/أنها] (ليس/ليست/لا توجد/لا يوجد/لا)"
               " [لديه/لديها/لدى] [أي/أية] (تعليقات/ملاحظات)|(رد{,ت}/أجاب{,ت}) (بدون/دون/بلا) (تعليقات/ملاحظات)", who=_STATE),
    *_came("comments_part_received", "(جزء/بعض/قسم) (تعليقات/ملاحظات)|(تعليقات/ملاحظات) جزئية|دفعة أولى (تعليقات/ملاحظات)", "(تعليقات/ملاحظات) جزئيا", tail=_STATE, who=_STATE),
    _row("no_comments_letter_sent", "(رسالة/خطاب/كتاب) [رسمي/رسمية] [أسبوعين/مهلة أسبوعين]", _SENT,
         "(رسالة رسمية/خطاب رسمي/رسالة أسبوعين)", tail=_STATE, who=_ED),
    _row("observations_discussed", "(ملاحظات/تعليقات)", _past("ناقش بحث") + "|مناقشة|بحث", tail="(جهة اتصال/منسق/منسق وطني)"
         " [وطنية]", who=_ED),
    _row("final_draft_submitted", _FINAL, _SUBMITTED, "(مشروع/مسودة) تقرير نهائي{,ة}|(مشروع/مسودة) نهائي{,ة}",
         tail=_COMMITTEE, who=_ED),
    _row("final_draft_submitted", "تقرير نهائي", _past("قدم عرض رفع") + "|تقديم|عرض", tail=_COMMITTEE, who=_ED),
    _row("final_draft_submitted", "(مشروع/مسودة) [تقرير]", _past("قدم عرض رفع") + "|تقديم|عرض|رفع", tail=_COMMITTEE, who=_ED),
    _row("final_draft_submitted", f"{_FINAL}|(مشروع/مسودة) [تقرير]|تقرير [نهائي]", _SENT, to=_COMMITTEE, who=_ED),
    # G. Committee
    _row("committee_considered", "لجنة [مكافحة إرهاب]", _CONSIDERED + "|" + _past("ناقش بحث") + "|مناقشة|بحث", "نظر لجنة", tail="(تقرير/مشروع/مسودة) [تقرير] [نهائي]"),
    _row("committee_considered", "(تقرير/مشروع تقرير/مشروع/مسودة/مسودة تقرير) [نهائي/نهائية]", _CONSIDERED, who=_COMMITTEE),
    _row("concerns_raised", "(شاغل/شواغل/قلق/تحفظ/اعتراض)", _past("أثار أبد أعرب أثير") + "|أبدى|إثارة|إبداء", "شواغل",
         who=f"عضو [لجنة]|{_COMMITTEE}"),
    _row("draft_amended", "(مشروع/مسودة/تقرير/مشروع تقرير/مسودة تقرير) [نهائي]", _past("عدل نقح") + "|تعديل{,ه}|تنقيح", who=_COMMITTEE),
    _row("report_adopted", "(تقرير/مشروع تقرير/مشروع/مسودة) [نهائي/زيارة/تقييم]", _past("اعتمد أقر وافق") + "|اعتماد{,ه}|إقرار|موافقة",
         "اعتماد", who=_COMMITTEE),
    # H. Transmission, confidentiality, sharing
    _row("report_transmitted", "تقرير (نهائي/معتمد)", _SENT, "إحالة تقرير (نهائي/معتمد)", tail=_STATE, who=_CHAIR),
    # "أرسل التقرير" alone: by the phase, the draft, the adopted report or the partners' copy
    _row("draft_report_shared", "تقرير", _SENT, tail=_TO_STATE, who=_ED),
    _row("report_transmitted", "تقرير", _SENT, tail=_STATE, who=_CHAIR),
    _row("report_shared_with_partners", _REPORT, _SENT, to="(شركاء/وكالات/كيانات) [أمم متحدة]", who=_ED),
    _row("report_shared_with_partners", "تقرير", _past("أرسل تقاسم شارك وزع عمم") + "|إرسال|مشاركة|تقاسم|توزيع|تعميم", who=_ED),
    _row("report_received", "تقرير [نهائي/معتمد]", _past("استلم تسلم") + "|تلق{ى,ت}|استلام{,ه}|تسلم|وصل{,ت}|وصول",
         "(إقرار/تأكيد) (استلام/تسلم) [تقرير]|(أكد{,ت}/أقر{,ت}) استلام [تقرير]", tail=_STATE, who=_STATE),
    *_came("confidentiality_reply", "(رد/إفادة/رده/ردها/إشارة) [متعلق] (سرية/طابع سري)", "(رد/إفادة/رده/ردها) (سرية/طابع سري)", who=_STATE),
    _row("confidentiality_reply=nothing",
         alone=f"(لا شيء/لا جزء) {_KEPT}|لا [توجد] (أجزاء/معلومات) سرية|ليس هناك ما هو سري",
         who=_SAID),
    _row("confidentiality_reply=some",
         alone=f"(أجزاء/بعض أجزاء/جزء/بعض) [تقرير] {_KEPT}|أجزاء سرية",
         who=_SAID),
    _row("confidentiality_reply=whole",
         alone=f"(تقرير كله/تقرير كاملا/كامل تقرير/تقرير بأكمله/كل تقرير/تقرير) {_KEPT}"
               "|تقرير [يبقى/يظل] سري{,ا} [كله/بأكمله/بالكامل]",
         who=_SAID),
    _row("partners_version_cleared", "(نسخة/صيغة) شركاء", _past("أقر اعتمد جهز") + "|إقرار|اعتماد|جاهزة", who=_ED),
    _row("report_shared_restricted", _REPORT, _SENT, "(توزيع/تعميم) (محدود/مقيد)", to="مشاركين فقط|مشاركين وحدهم", who=_ED),
    _row("publication_agreed", "(نشر/إتاحة أوسع/نشر تقرير)", _past("وافق أقر") + "|موافقة", "موافقة [على] نشر", who=_STATE),
    _row("publication_agreed", "(موافقة/موافقته/موافقتها) نشر [تقرير]", "أعط{ى,ت}|منح{,ت}|ورد{,ت}|وصل{,ت}|حصلنا|تلقينا|استلمنا", who=_STATE),
    _row("listed_on_website", alone="(إدراج/أدرج{,ت}) [اسم] [state/دولة] موقع [شبكي/إلكتروني] [لجنة]", who=_COMMITTEE),
    # I. Follow-up
    _row("needs_referred", "احتياجات [مساعدة/مساعدة تقنية]", _past("أحال أحيل نقل أبلغ") + "|إحالة|نقل", tail="شركاء [أمم متحدة]", who=_ED),
    _row("partner_feedback_held", "(اجتماع/جلسة) (تعقيبات/تغذية راجعة/إحاطة) [شركاء/مشاركين]", _HELD, who=_ED),
    _row("senior_officials_invited", "كبار (مسؤولين/موظفين)", _past("دع دعي") + "|دعا|دعوة", who=_CHAIR),
    _row("coordination_invited", "تنسيق [مكتب مكافحة إرهاب]", _past("دع دعي") + "|دعا|دعوة", who=_CHAIR),
    *_came("implementation_response", _IMPLEMENTATION, _IMPLEMENTATION, tail=_COMMITTEE, who=_STATE),
    # Words for whichever paper was awaited
    _row("report_received", alone="استلام|تسلم|استلم{,ت}"),
    _row("comments_received", alone="استلام|تسلم|استلم{,ت}|رد{,ت}|(ورد/وصل/تلقينا/استلمنا) رد|رد [وارد]", who=_STATE),
    _row("confidentiality_reply", alone="رد{,ت}|(ورد/وصل/تلقينا/استلمنا) رد|رد [وارد]", who=_STATE),
    _row("implementation_response", alone="رد{,ت}|(ورد/وصل/تلقينا/استلمنا) رد|رد [وارد]", who=_STATE),
    _row("stocktaking_integrated", "(حصيلة/أداة تقييم/تقييم حصيلة/استعراض حصيلة)|رد", _past("أدرج أدمج حدث") + "|إدراج|إدماج|تحديث",
         "(إدراج/إدماج) رد حصيلة", who=_ED),
    _row("twelve_month_report", _TWELVE, _SUBMITTED, _TWELVE, tail=_COMMITTEE, who=_ED),
    _row("twelve_month_considered", _TWELVE, _CONSIDERED, who=_COMMITTEE),
    _row("followup_recommended", "متابعة [إضافية/أخرى]|زيارة متابعة", _past("أوص") + "|أوصى|توصية|أوصينا", who=_ED),
    _row("followup_visit_opened", "زيارة متابعة", _past("فتح بدأ") + "|فتح"),
    # J. Events that the texts do not mention
    _row("visit_postponed", VISIT, _past("أجل أرجأ تأجل") + "|أرجئ{,ت}|تأجيل|إرجاء", "(تأجيل/إرجاء) (زيارة/بعثة)"),
    _row("visit_closed", "(زيارة/ملف)", _past("أغلق أقفل") + "|إغلاق|إقفال", "إغلاق (زيارة/ملف)", who=_ED),
    _row("visit_cancelled", VISIT, _past("ألغ ألغي") + "|ألغى|إلغاء", "إلغاء (زيارة/بعثة)"),
    _row("nothing_received", alone="صمت مؤكد|صمت"),
)
# fmt: on
