package jp.tenohira.assistant.evidence.claims;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenohira.assistant.evidence.claims.Claim.Name;
import jp.tenohira.assistant.evidence.claims.Claim.Relative;

/** Names of places, laws, institutions and persons by what they end with, and times that only the writer's day gives a meaning. */
final class NameReader {

    private static final Pattern RELATIVE = Pattern.compile(
            "(?:前々?|昨|翌|今|本|来|次)年度|一?昨年|来年(?!度)|今年(?!度)|前年(?!度)|翌年(?!度)|同年度?|先月|今月|来月|翌月|前月|昨日|明日|本日|現在の|(?i:\\b(?:last|next|this|previous) (?:fiscal )?(?:year|month)\\b)");

    private static final String KANJI = "[\\p{IsHan}ー々ヶケノ]";
    private static final String LETTER = "[\\p{IsHan}\\p{IsKatakana}ー々ヶA-Za-z0-9]";

    private static final Pattern QUOTED = Pattern.compile(
            "[「『](?<name>[^「」『』]{2,40}(?:計画|条例|法|規則|要綱|方針|ビジョン|構想|戦略|指針|ガイドライン|プラン|館|園|センター|大学|公園|まつり|祭))[」』]");
    private static final Pattern PREFECTURE =
            Pattern.compile("北海道|東京都|(?:京都|大阪)府|(?<!" + KANJI + ")" + KANJI + "{2,3}県(?!" + "[民内外庁立道])");
    private static final Pattern TOWN =
            Pattern.compile("(?<![\\p{IsHan}])" + KANJI + "{1,6}?[市区町村](?![役民長内立議道営史場街会政有外計職区町村域域画分間])");
    private static final Pattern LAW =
            Pattern.compile(LETTER + "{2,24}(?:法施行令|法施行規則|条例施行規則|条例|規則|要綱|基本法|法|計画|方針|憲章)(?![人的律令則性案定務制])");
    private static final Pattern INSTITUTION = Pattern.compile(
            LETTER
                    + "{1,20}(?:省|庁|役所|役場|大学|高校|学校|病院|図書館|公民館|美術館|博物館|体育館|会館|保育所|保育園|幼稚園|こども園|センター|公園|消防署|保健所|支所|出張所|委員会|協議会|審議会|協会|連合会|財団|社団|株式会社|銀行|鉄道|[務政策環育設健祉財画防税林業民籍険金路道園興報査理護光全]課|[務政策境育設健祉財画防業]部|教育局|総務局)(?![長員費者内外法用数題程])");
    private static final Pattern PERSON = Pattern.compile(
            "(?<name>" + KANJI + "{1,6}|[\\p{IsKatakana}ー・]{2,16})(?:氏(?!名)|さん|様(?![々子式])|市長|副市長|知事|議員|教授|大臣)");
    private static final Pattern LATIN =
            Pattern.compile("\\b[A-Z][A-Za-z'’-]+(?: (?:(?:of|the|and|for|on) ){0,2}[A-Z][A-Za-z'’-]+)+");
    private static final Pattern LEADING = Pattern.compile(
            "^(?:The|In|On|At|For|From|By|As|This|These|Its|It|A|An|All|If|When|Please|Until|Since|About) ");

    /** Words that end like a name and are none. */
    private static final Set<String> COMMON = Set.of(
            "本市", "当市", "同市", "各市", "他市", "全市", "都市", "本県", "同県", "本町", "同町", "同村", "市区", "地区", "校区", "学区", "本区", "各区",
            "同区", "市町", "農村", "漁村", "中学校", "小学校", "小中学校", "各学校", "同条例", "本条例", "同規則", "本計画", "同計画", "次期計画", "現計画",
            "事業計画", "実施計画", "基本計画", "担当課", "各課", "関係課", "同課", "本課", "所管課", "同部", "各部", "方法", "用法", "手法", "文法", "寸法",
            "作法", "各省", "官公庁", "本庁", "県庁", "同委員会", "同協議会", "同センター", "本大学", "同大学", "各支所", "市政", "新市", "旧市", "両市", "定期市",
            "朝市", "個人市", "皆", "お客", "利用者", "住民", "王", "神", "同", "仕", "有", "一", "多", "異", "模", "前市長", "現", "新", "副", "元",
            "本");

    private NameReader() {}

    static void readNames(Reading reading) {
        reading.take(QUOTED, match -> name(match.group("name")));
        reading.take(PREFECTURE, match -> name(match.group()));
        reading.take(TOWN, match -> name(match.group()));
        reading.take(INSTITUTION, match -> name(match.group()));
        reading.take(LAW, match -> name(match.group()));
        reading.take(PERSON, match -> name(match.group("name")));
        reading.take(LATIN, match -> latin(match.group()));
    }

    static void readRelative(Reading reading) {
        reading.take(RELATIVE, match -> List.of(new Relative(match.group())));
    }

    private static List<Claim> latin(String words) {
        var bare = words;
        for (var next = LEADING.matcher(bare).replaceFirst(""); !next.equals(bare); ) {
            bare = next;
            next = LEADING.matcher(bare).replaceFirst("");
        }
        return bare.contains(" ") ? name(bare) : List.of();
    }

    private static List<Claim> name(String words) {
        return COMMON.contains(words) ? List.of() : List.of(new Name(words));
    }
}
