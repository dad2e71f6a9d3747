package jp.tenohira.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.tenohira.TenohiraApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole city hall as in {@link CityHallTest}, with the demo city. All tests with this annotation share one instance. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TenohiraApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "tenohira.demo=true")
@ContextConfiguration(initializers = TemporaryData.class)
@ActiveProfiles("test")
public @interface DemoCityHallTest {}
