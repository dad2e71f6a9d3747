package jp.tenohira;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that no compiler checks. */
@AnalyzeClasses(packages = "jp.tenohira", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");

    @ArchTest
    static final ArchRule nobodyReadsTheTimeButThroughTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("jp.tenohira.TenohiraApplication")
            .should()
            .callCodeUnitWhere(describe("the bare system time is read", HouseRulesTests::readsBareTime));

    @ArchTest
    static final ArchRule duckDbStaysInFacts = noClasses()
            .that()
            .resideOutsideOfPackage("jp.tenohira.facts..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.duckdb..");

    @ArchTest
    static final ArchRule controllersAreNotPublic = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith("jakarta.inject.Inject");

    /** A row of the database stays in its module; rows that pages show are components. */
    @ArchTest
    static final ArchRule rowsOfTablesAreNotPublic = classes()
            .that()
            .haveSimpleNameEndingWith("Row")
            .and()
            .resideOutsideOfPackages("jp.tenohira.ui..", "..pages..")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    private static boolean readsBareTime(JavaCall<?> call) {
        var target = call.getTarget();
        var owner = target.getOwner().getFullName();
        var ofTime = owner.startsWith("java.time.") || owner.equals("java.lang.System");
        var withClock = target.getRawParameterTypes().stream().anyMatch(t -> t.isEquivalentTo(java.time.Clock.class));
        return ofTime && CLOCKS.contains(target.getName()) && !withClock;
    }
}
