package jp.tenohira.standards;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** The business systems to be standardised (標準化対象事務), in the order of the cabinet order under 地方公共団体情報システムの標準化に関する法律. */
public enum CoreSystem {
    RESIDENT_RECORD(Text.of("住民基本台帳", "Basic resident register")),
    FAMILY_REGISTER(Text.of("戸籍", "Family register")),
    FAMILY_REGISTER_ADDRESSES(Text.of("戸籍の附票", "Family register's address records")),
    FIXED_ASSET_TAX(Text.of("固定資産税", "Fixed asset tax")),
    RESIDENT_TAX(Text.of("個人住民税", "Individual inhabitant tax")),
    CORPORATE_TAX(Text.of("法人住民税", "Corporate inhabitant tax")),
    LIGHT_VEHICLE_TAX(Text.of("軽自動車税", "Light vehicle tax")),
    SEALS(Text.of("印鑑登録", "Seal registration")),
    VOTERS(Text.of("選挙人名簿管理", "Voters' list")),
    SCHOOL_ENROLMENT(Text.of("就学", "School enrolment")),
    CHILD_CARE(Text.of("子ども・子育て支援", "Child and child-rearing support")),
    CHILD_ALLOWANCE(Text.of("児童手当", "Child allowance")),
    CHILD_REARING_ALLOWANCE(Text.of("児童扶養手当", "Child rearing allowance")),
    PENSION(Text.of("国民年金", "National pension")),
    HEALTH_INSURANCE(Text.of("国民健康保険", "National health insurance")),
    ELDERLY_MEDICAL(Text.of("後期高齢者医療", "Medical care for older elderly people")),
    CARE_INSURANCE(Text.of("介護保険", "Long-term care insurance")),
    DISABILITY(Text.of("障害者福祉", "Welfare of disabled persons")),
    PUBLIC_ASSISTANCE(Text.of("生活保護", "Public assistance")),
    HEALTH(Text.of("健康管理", "Health management"));

    private final Text label;

    CoreSystem(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** The word in addresses, files and figures. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By code or by name. */
    public static Optional<CoreSystem> of(String written) {
        return Arrays.stream(values())
                .filter(system -> system.code().equals(written)
                        || system.label.in(Lang.JA).equals(written)
                        || system.label.in(Lang.EN).equals(written))
                .findFirst();
    }
}
