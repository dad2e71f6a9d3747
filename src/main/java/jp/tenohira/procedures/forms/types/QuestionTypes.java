package jp.tenohira.procedures.forms.types;

import java.util.Map;
import jp.tenohira.procedures.forms.definition.reading.TypeReader;
import jp.tenohira.procedures.forms.types.choosing.ChoiceType;
import jp.tenohira.procedures.forms.types.choosing.ChoicesType;
import jp.tenohira.procedures.forms.types.choosing.ConsentType;
import jp.tenohira.procedures.forms.types.choosing.RankedType;
import jp.tenohira.procedures.forms.types.choosing.YesNoType;
import jp.tenohira.procedures.forms.types.files.FileType;
import jp.tenohira.procedures.forms.types.people.AddressType;
import jp.tenohira.procedures.forms.types.people.BankAccountType;
import jp.tenohira.procedures.forms.types.people.EmailType;
import jp.tenohira.procedures.forms.types.people.NameType;
import jp.tenohira.procedures.forms.types.people.PhoneType;
import jp.tenohira.procedures.forms.types.places.MapPointType;
import jp.tenohira.procedures.forms.types.places.SlotType;
import jp.tenohira.procedures.forms.types.quantities.CalculatedType;
import jp.tenohira.procedures.forms.types.quantities.MoneyType;
import jp.tenohira.procedures.forms.types.quantities.NumberType;
import jp.tenohira.procedures.forms.types.text.ExplanationType;
import jp.tenohira.procedures.forms.types.text.TextType;
import jp.tenohira.procedures.forms.types.times.DateType;
import jp.tenohira.procedures.forms.types.times.TimeType;

/** Every question type there is, by its name in definitions. */
public final class QuestionTypes {

    public static final Map<String, TypeReader> BY_NAME = Map.ofEntries(
            Map.entry("text", TextType::read),
            Map.entry("number", NumberType::read),
            Map.entry("money", MoneyType::read),
            Map.entry("calculated", CalculatedType::read),
            Map.entry("bankAccount", BankAccountType::read),
            Map.entry("mapPoint", MapPointType::read),
            Map.entry("slot", SlotType::read),
            Map.entry("date", DateType::read),
            Map.entry("time", TimeType::read),
            Map.entry("yesNo", YesNoType::read),
            Map.entry("choice", ChoiceType::read),
            Map.entry("choices", ChoicesType::read),
            Map.entry("ranked", RankedType::read),
            Map.entry("name", NameType::read),
            Map.entry("address", AddressType::read),
            Map.entry("phone", PhoneType::read),
            Map.entry("email", EmailType::read),
            Map.entry("file", FileType::read),
            Map.entry("consent", ConsentType::read),
            Map.entry("explanation", ExplanationType::read));

    private QuestionTypes() {}
}
