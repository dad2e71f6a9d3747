package jp.tenohira;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules keep to the arrows their package-info files declare, and their canvases are drawn into target/. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(TenohiraApplication.class);

    @Test
    void modulesKeepToTheirDeclaredArrows() {
        modules.verify();
    }

    @Test
    void canvasesAreWritten() {
        new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();
    }
}
