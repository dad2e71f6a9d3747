package jp.tenohira.assistant.models;

import java.util.List;
import java.util.Optional;
import jp.tenohira.assistant.StandInModel;
import jp.tenohira.core.CurrentMunicipality;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The models the current city may use: what the operator listed and the city approved, and nothing else. */
@Component
public class Models {

    /** What the desk calls itself where no model is connected. */
    public static final String NONE = "no-model";

    private final List<Model> listed;

    Models(ModelSettings settings, ObjectProvider<StandInModel> standIns) {
        this.listed = settings.models().isEmpty()
                ? standIns.stream().map(Model::standingIn).toList()
                : settings.models();
    }

    public List<Model> approved() {
        var city = CurrentMunicipality.find().orElse(null);
        return listed.stream().filter(model -> model.offeredTo(city)).toList();
    }

    public Optional<Model> find(String name) {
        return approved().stream().filter(model -> model.name().equals(name)).findFirst();
    }
}
