package jp.tenohira.printing.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import jp.tenohira.core.Text;
import jp.tenohira.figures.sources.MemberLabels;
import org.springframework.stereotype.Component;

/** How members of the dimensions of paper are called. What belongs to nobody is 未登録. */
@Component
public class PrintLabels {

    public static final Text NOBODY = Text.of("未登録(割当てなし)", "Not assigned");

    private final MemberLabels labels;

    PrintLabels(MemberLabels labels) {
        this.labels = labels;
    }

    public Map<String, Text> of(String dimension, Collection<String> members) {
        var found = new HashMap<String, Text>();
        for (var member : members) {
            PrintDimension.of(dimension)
                    .ifPresent(known -> found.put(member, member.isEmpty() ? NOBODY : label(known, member)));
        }
        return found;
    }

    public Text department(String code) {
        return code.isEmpty() ? NOBODY : label(PrintDimension.DEPARTMENT, code);
    }

    public Text section(String code) {
        return code.isEmpty() ? NOBODY : label(PrintDimension.SECTION, code);
    }

    private Text label(PrintDimension dimension, String member) {
        return labels.of(dimension.code(), member).orElse(Text.plain(member));
    }
}
