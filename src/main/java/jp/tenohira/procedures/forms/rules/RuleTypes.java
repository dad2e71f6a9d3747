package jp.tenohira.procedures.forms.rules;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.definition.Question;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.handling.CertificateDefinition;

/** The types of a form's variables, found from its question types. */
final class RuleTypes {

    private final Map<String, CelType> structs = new HashMap<>();
    private final Map<String, CelType> variables = new LinkedHashMap<>();

    RuleTypes(FormDefinition definition) {
        variables.put("today", SimpleType.STRING);
        variables.put("number", SimpleType.INT);
        if (!definition.handling().certificates().isEmpty()) {
            variables.put(CertificateDefinition.ISSUED, texts("issued", CertificateDefinition.ISSUED_FIELDS));
            variables.put(
                    CertificateDefinition.SHOWN,
                    texts(
                            "shown",
                            definition.pages().stream()
                                    .filter(page -> page.group().isEmpty())
                                    .flatMap(page -> page.questions().stream())
                                    .map(Question::id)
                                    .toList()));
        }
        definition
                .tables()
                .values()
                .forEach(table -> variables.put(table.id(), MapType.create(SimpleType.STRING, row(table))));
        for (var page : definition.pages()) {
            if (page.group().isEmpty()) {
                page.questions().stream()
                        .filter(question -> question.type().hasValue())
                        .forEach(question -> variables.put(
                                question.id(), known(question.type().celType())));
            }
        }
        for (var group : definition.groups().values()) {
            var fields = new LinkedHashMap<String, CelType>();
            definition.pages().stream()
                    .filter(page -> page.group().equals(Optional.of(group.id())))
                    .flatMap(page -> page.questions().stream())
                    .filter(question -> question.type().hasValue())
                    .forEach(question ->
                            fields.put(question.id(), known(question.type().celType())));
            var item = struct("item." + group.as(), fields);
            variables.put(group.id(), ListType.create(item));
            variables.put(group.as(), item);
        }
    }

    Map<String, CelType> variables() {
        return variables;
    }

    CelTypeProvider provider() {
        return new Provider(ImmutableMap.copyOf(structs));
    }

    private record Provider(ImmutableMap<String, CelType> structs) implements CelTypeProvider {

        @Override
        public ImmutableCollection<CelType> types() {
            return structs.values();
        }

        @Override
        public Optional<CelType> findType(String name) {
            return Optional.ofNullable(structs.get(name));
        }
    }

    private CelType texts(String name, List<String> names) {
        var fields = new LinkedHashMap<String, CelType>();
        names.forEach(field -> fields.put(field, SimpleType.STRING));
        return struct("of." + name, fields);
    }

    private CelType row(Table table) {
        var fields = new LinkedHashMap<String, CelType>();
        fields.put("id", SimpleType.STRING);
        fields.put("label", SimpleType.STRING);
        fields.put("labelEn", SimpleType.STRING);
        if (!table.rows().isEmpty()) {
            table.rows()
                    .getFirst()
                    .columns()
                    .forEach((name, value) -> fields.put(
                            name,
                            value instanceof Long
                                    ? SimpleType.INT
                                    : value instanceof String
                                            ? SimpleType.STRING
                                            : ListType.create(SimpleType.STRING)));
        }
        return struct("row." + table.id(), fields);
    }

    private CelType struct(String name, Map<String, CelType> fields) {
        var types = ImmutableMap.copyOf(fields);
        var type = StructType.create(name, types.keySet(), field -> Optional.ofNullable(types.get(field)));
        structs.put(name, type);
        return type;
    }

    private CelType known(CelType type) {
        if (type instanceof StructType struct) {
            structs.put(struct.name(), struct);
        } else if (type instanceof ListType list) {
            known(list.elemType());
        }
        return type;
    }
}
