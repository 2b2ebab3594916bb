"""The English words of questions."""

from bot.reading.question_words.cue import Cue

CUES = {
    Cue.ASKS: (
        "who|whom|whose|what|which|when|where|why|how|until when|till when|by when|since when|in which|at what"
        "|on what|did|does|do|has|have|had|is|are|was|were|am|will|would|can|could|shall|should|must|may|might|isn"
        "|aren|wasn|hasn|haven|didn|doesn|don|any (news/update/updates/word)"
        "|[please/kindly/just] (tell/show/give/remind) me|let me know|(i/we) (want/need/would like/d like) to know"
        "|i wonder|wondering|(i am/i m/im) (asking/wondering)|i was wondering|suppose|supposing|assuming|assume"
    ),
    Cue.ASKS_ANYWHERE: ("who|what|where|why|whether|how (many/much/long/far/come)|until when|by when|what if|tell me"),
    Cue.WHERE: (
        "rundown|summary|overview|where|any (news/update/updates/word)|how far|status|state of play|stand|stands"
        "|standing|progress|situation|latest|update|updates|news|stage|phase|how is|how are|how does|how do|going"
        "|doing|getting on|coming along|got to|gotten|what (is/s) (happening/new)|going on|what about|how about"
        "|position|tell me about|fare|faring|looking|picture|shape"
    ),
    Cue.WHO: ("who|whose|whom|which (party/side/actor/body/office/institution)|on (who/whom)|by whom|for whom"),
    Cue.ACT: (
        "act|acts|acting|move|moves|moving|turn|action|actions|in charge|responsible|next (step/steps/move)|do next"
        "|happen next|happens next|come next|comes next|next|ball|court|up to|to do|todo|to dos|to-do|task|tasks"
        "|step|steps|handle|deal with|dealing with|hands|desk|plate|officer|deputy|follow up|follows up|follows"
        "|following|work on|take care|supposed to do|have to do|has to do|need to do|needs to do|should do|assigned"
        "|assignment|assignments|attention|moves next|lead"
    ),
    Cue.OVERDUE: (
        "overdue|late|lateness|delay|delays|delayed|behind [schedule]|past due"
        "|past (its/their/the) (date/deadline/due date)|missed|miss|slipped|slipping|out of time|expired|lagging"
        "|not on time|deadlines [have] passed|passed|on time"
    ),
    Cue.DUE: (
        "due|deadline|deadlines|fall{s,ing} due|come{s,} due|coming up|comes up|come up|upcoming|ahead|agenda"
        "|calendar|expire{s,}|run{s,} out|expected|time limit|cut off|cutoff|due date|due dates|dates|ends|end"
        "|period|cut-off|time frame"
    ),
    Cue.WHEN: (
        "when|until when|till when|by when|how soon|how long|how much time|how much longer"
        "|how many (days/weeks/months)|(what/which) (date/day/time)|date|deadline"
        "|(days/time/weeks) (left/remaining/remain/remains)|time left|by what date"
    ),
    Cue.MINE: "my|mine|me|i|myself|on my (plate/desk/list)",
    Cue.WHY: (
        "why|how come|reason|reasons|what (reason/rule/basis)|explain{s,}|calculated|computed|calculate|compute"
        "|worked out|work out|counted|derived|come from|comes from|came (from/about)|based on|basis|arrive{,d} at"
        "|get to that date|source|justify|justifies|paragraph|which (rule/paragraph)"
    ),
    Cue.IF: (
        "if|what if|suppose|supposing|assuming|assume|imagine|what (happens/would happen) (if/when)|in case"
        "|had been|were to|hypothetically|say"
    ),
    Cue.WAIT: (
        "got back [to us]|get back [to us]|replied to us|wait|waits|waiting|await|awaits|awaiting|awaited|pending"
        "|depend{s,} on|held up|hold up|stuck|blocked|with|by|outstanding|owe|owes|owed|lie{s,} with|sit{s,} with"
        "|sitting with|rest{s,} with|hear from|missing from|expected from|need from|hanging on|in the hands of"
    ),
    Cue.US: "us|we|our|cted|executive directorate|directorate|secretariat",
    Cue.STATE: (
        "[visited/member/concerned] (states/state)|government|governments|capital|capitals|country|countries"
        "|permanent missions|the other side"
    ),
    Cue.COMMITTEE: "committee|ctc|counter terrorism committee|committee members|security council",
    Cue.CHAIR: "chair|chairperson|chairman|chairwoman|chair office|presidency",
    Cue.EXPERTS: "expert|experts|assessment team|visiting team",
    Cue.COUNT: "how many|number [of]|count|total|tally|in all",
    Cue.VISITS: (
        "[assessment/country/on-site/site] (visit/visits/trip/trips)|mission|missions|assessments|files|file|case"
        "|cases|dossier|dossiers|ones"
    ),
    Cue.OPEN: (
        "open|ongoing|active|current|currently|in progress|under way|underway|running|pipeline|unfinished|live"
        "|in train|on the books|still going"
    ),
    Cue.WHICH: (
        "which|what|list|all|show|any|anything|everything|something|overview|summary|give|there|display|every|see"
        "|name|everybody"
    ),
    Cue.ENDED: (
        "ended|concluded|took place|taken place|take place|held|finished|completed|complete|carried out|conducted"
        "|conduct|made|visited|happened|happen|did we (do/make/conduct/have)|undertaken|closed|done|over"
    ),
    Cue.PLANNED: (
        "planned|scheduled|plan|plans|programme|program|foreseen|proposed|will there be|in store|future|lined up"
        "|to be visited|will we visit|on the programme"
    ),
    Cue.NOT: "not|no|never|isn|aren|hasn|haven|didn|wasn|weren|don|doesn|nothing|none|without|except",
    Cue.HISTORY: (
        "history|log|what (happened/has happened/was done/has been done/did we do/have we done) [so far]|so far"
        "|who (recorded/entered/changed/typed/registered)|been (recorded/done)|recorded so far|(was/been) recorded"
        "|everything (that/we) (did/happened/was done)|trace|changes"
    ),
    Cue.CHECKLIST: ("checklist|prepare{,d}|preparation|preparations|to be prepared|before departure|before the visit"),
    Cue.REMINDERS: (
        "reminder|reminders|be reminded|will you (send/post)|will be sent|notification|notifications"
        "|(remind/ping/notify) (us/people/them)"
    ),
    Cue.HELP: (
        "help|what can (you/i) (do/ask/say/type)|what (do/can) you (know/do/answer/understand)"
        "|how (do/can/should) i (use/ask/record/open/enter/register/add/type/correct)"
        "|how (does/do) (this/it/you) work|commands|command|instructions|manual|how to [use/record]|able to do"
        "|capable of|what are you [for]|who are you"
    ),
    Cue.IDLE: (
        "you|your|they|them|that|this|those|these|know|please|still|yet|so|then|now|currently|as of|right|and|or"
        "|but|it|its|there|here|again|also|ever|exactly|actually|really|thing|things|anyone|anybody|someone"
        "|somebody|people|time|day|days|week|up|get|got|getting|go|goes|went|come|comes|coming|came|make|makes|take"
        "|takes|taken|send|sends|sent|sending|give|given|gives|have|having|need|needs|needed|be|been|being|would"
        "|could|should|shall|will|can|must|may|might|does|did|do|for|from|in|into|on|to|of|at|with|by|about|hi|hey"
        "|hello|dear|thanks|thank|bot|rapporteur|wondering|wonder|want|like|just|quick|question|ask|asking|remain"
        "|remains|remaining|left|supposed|one|first|last|more|most|our|side|part|quickly|already|far|long|soon|much"
        "|many|between|under|within|during|year|month|let|say|says|said|happen|work|works|out|off"
    ),
}
