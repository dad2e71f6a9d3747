package jp.tenohira.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.tenohira.TenohiraApplication;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Text;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.printing.people.Assignment;
import jp.tenohira.printing.people.PeopleLists;
import jp.tenohira.printing.people.Placing;
import jp.tenohira.testing.StaffOfTest;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A city hall in this process, without the demo, whose staff and printers are those of made-up years. */
final class PrintingCity implements AutoCloseable {

    static final String MEMORY = "512MB";
    static final int THREADS = 2;
    private static final LocalDate SINCE = LocalDate.of(2000, 4, 1);

    private final Overheard overheard = new Overheard();
    private final ConfigurableApplicationContext cityHall;
    private final Municipality municipality;

    PrintingCity(Path data, PrintYears years) {
        var application = new SpringApplication(TenohiraApplication.class);
        application.addInitializers(context -> {
            context.addBeanFactoryPostProcessor(PrintingCity::withoutTests);
            context.getBeanFactory().addBeanPostProcessor(overheard);
        });
        this.cityHall = application.run(
                "--server.port=0",
                "--tenohira.data=" + data,
                "--tenohira.demo=false",
                "--tenohira.facts.memory=" + MEMORY,
                "--tenohira.facts.threads=" + THREADS);
        this.municipality = bean(Municipalities.class).all().getFirst();
        CurrentMunicipality.run(municipality, () -> {
            if (bean(PeopleLists.class).staff().spans().isEmpty()) {
                settle(years);
            }
        });
    }

    /** The class path holds the tests too; of their beans one is wanted. */
    private static void withoutTests(ConfigurableListableBeanFactory beans) {
        for (var name : beans.getBeanDefinitionNames()) {
            var definition = beans.getBeanDefinition(name);
            var from = String.valueOf(definition.getResourceDescription());
            var type = definition.getBeanClassName();
            if (from.contains("test-classes") && !StaffOfTest.class.getName().equals(type)) {
                ((BeanDefinitionRegistry) beans).removeBeanDefinition(name);
            }
        }
    }

    private void settle(PrintYears years) {
        var organisation = bean(Organisation.class);
        organisation.putDepartments(IntStream.range(0, years.departments())
                .mapToObj(number ->
                        new Department(PrintYears.department(number), Text.plain("第%d部".formatted(number)), number))
                .toList());
        organisation.putSections(IntStream.iterate(0, person -> person + years.staff())
                .limit((long) years.departments() * years.sections())
                .mapToObj(person -> new Section(
                        years.section(person),
                        years.section(person).substring(0, "bench-000".length()),
                        Text.plain(years.section(person) + "課"),
                        1))
                .toList());
        var people = new ArrayList<Assignment>();
        for (var person = 0; person < years.people(); person++) {
            var rank = PrintYears.RANKS.get(person % years.staff() * PrintYears.RANKS.size() / years.staff());
            people.add(new Assignment(PrintYears.account(person), SINCE, years.section(person), rank));
        }
        bean(PeopleLists.class).assign(people, "bench");
        bean(PeopleLists.class)
                .place(
                        years.allPrinters().stream()
                                .map(printer -> new Placing(printer, SINCE, "", "複合機A"))
                                .toList(),
                        "bench");
    }

    <T> T bean(Class<T> type) {
        return cityHall.getBean(type);
    }

    Municipality municipality() {
        return municipality;
    }

    int port() {
        return Integer.parseInt(
                java.util.Objects.requireNonNull(cityHall.getEnvironment().getProperty("local.server.port")));
    }

    List<MetricSource> sources() {
        return List.copyOf(cityHall.getBeansOfType(MetricSource.class).values());
    }

    MetricSource printing() {
        return sources().stream()
                .filter(one -> one.metrics().stream().anyMatch(metric -> metric.code().equals("print_sheets")))
                .findFirst()
                .orElseThrow();
    }

    Overheard overheard() {
        return overheard;
    }

    interface Work<T> {
        T run() throws IOException;
    }

    /** Does something as the city. */
    Took took(Work<?> work) throws IOException {
        var took = Took.start();
        CurrentMunicipality.<Object, IOException>call(municipality, () -> String.valueOf(work.run()));
        return took.now();
    }

    /** Milliseconds on the clock. */
    double milliseconds(Work<?> work) throws IOException {
        return took(work).clock();
    }

    @Override
    public void close() {
        cityHall.close();
    }
}
