package jp.tenohira.packs.definitions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Text;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A place in a YAML text; every mistake is noted with its line and column instead of stopping at the first. */
final class YamlPlace {

    private static final int MOST_PROBLEMS = 100;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setAllowDuplicateKeys(false).build();

    private final @Nullable Node node;
    private final Optional<Mark> mark;
    private final List<PackProblem> problems;

    private YamlPlace(@Nullable Node node, Optional<Mark> mark, List<PackProblem> problems) {
        this.node = node;
        this.mark = mark;
        this.problems = problems;
    }

    /** The whole text; empty, with a problem, when it is no YAML. */
    static Optional<YamlPlace> root(String yaml, List<PackProblem> problems) {
        try {
            var composed = new Compose(SETTINGS).composeString(yaml);
            return Optional.of(new YamlPlace(composed.orElse(null), composed.flatMap(Node::getStartMark), problems));
        } catch (MarkedYamlEngineException e) {
            new YamlPlace(null, e.getProblemMark(), problems)
                    .wrong(
                            "ここがYAMLとして読めません。字下げ、コロンの後の空白、引用符の閉じ忘れ、同じ項目の重複を確かめてください。",
                            "This is not YAML here. Check the indentation, the space after colons, the closing of quotes and repeated keys.");
        } catch (YamlEngineException e) {
            problems.add(PackProblem.ofAll("YAMLとして読めません。", "This is not YAML."));
        }
        return Optional.empty();
    }

    void wrong(String ja, String en) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new PackProblem(
                    mark.map(at -> at.getLine() + 1).orElse(1),
                    mark.map(at -> at.getColumn() + 1).orElse(1),
                    Text.of(ja, en)));
        }
    }

    boolean isMissing() {
        return node == null;
    }

    /** What stands under a key; what is missing is marked where it would belong. */
    YamlPlace at(String key) {
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    return new YamlPlace(
                            entry.getValueNode(), entry.getKeyNode().getStartMark(), problems);
                }
            }
        }
        return new YamlPlace(null, mark, problems);
    }

    /** An object with no other keys than these. */
    void onlyKnows(Set<String> keys) {
        if (!(node instanceof MappingNode mapping)) {
            wrong("項目の並び（名前: 値）を書いてください。", "Write entries (name: value).");
            return;
        }
        var seen = new HashSet<String>();
        for (var entry : mapping.getValue()) {
            var key = entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
            var place = new YamlPlace(entry.getKeyNode(), entry.getKeyNode().getStartMark(), problems);
            if (!seen.add(key)) {
                place.wrong("「%s」は2回書かれています。".formatted(key), "\"%s\" is said twice.".formatted(key));
            }
            if (!keys.contains(key)) {
                var known = String.join("、", keys.stream().sorted().toList());
                place.wrong(
                        "「%s」という項目はありません。使えるのは%sです。".formatted(key, known),
                        "There is no \"%s\"; what can be said is %s.".formatted(key, known));
            }
        }
    }

    List<YamlPlace> items(String what, int least, int most) {
        if (node == null && least == 0) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)
                || sequence.getValue().size() < least
                || sequence.getValue().size() > most) {
            wrong(
                    "「%s」は%d個から%d個の並びで書いてください。".formatted(what, least, most),
                    "\"%s\" must be a list of %d to %d entries.".formatted(what, least, most));
            return List.of();
        }
        var items = new ArrayList<YamlPlace>();
        sequence.getValue().forEach(item -> items.add(new YamlPlace(item, item.getStartMark(), problems)));
        return items;
    }

    /** A text that must be there. */
    String word(String key, int longest) {
        var place = at(key);
        var text = place.text(longest);
        if (text.isEmpty()) {
            place.wrong("「%s」を書いてください。".formatted(key), "\"%s\" is needed.".formatted(key));
        }
        return text;
    }

    /** A text; empty when there is none. */
    String text(int longest) {
        if (node == null) {
            return "";
        }
        var text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (!(node instanceof ScalarNode) || text.length() > longest) {
            wrong(
                    "%d文字までの文字を書いてください。".formatted(longest),
                    "A text of at most %d characters is needed.".formatted(longest));
            return "";
        }
        return text;
    }

    /** A number; the usual one when there is none. */
    double number(double least, double most, double usual) {
        if (node == null) {
            return usual;
        }
        var text = text(20);
        if (text.matches("-?[0-9]{1,6}(\\.[0-9]{1,6})?")) {
            var number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        wrong(
                "%sから%sまでの数を書いてください（書かれている値：%s）。".formatted(plain(least), plain(most), text),
                "A number from %s to %s is needed (it says: %s).".formatted(plain(least), plain(most), text));
        return usual;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Texts by their keys, each at its place. */
    Map<String, YamlPlace> entries() {
        var entries = new LinkedHashMap<String, YamlPlace>();
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name) {
                    entries.put(name.getValue(), new YamlPlace(entry.getValueNode(), name.getStartMark(), problems));
                }
            }
        } else if (node != null) {
            wrong("項目の並び（名前: 値）を書いてください。", "Write entries (name: value).");
        }
        return entries;
    }
}
