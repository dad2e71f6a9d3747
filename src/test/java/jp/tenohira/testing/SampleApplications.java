package jp.tenohira.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Complete applications as a client of the API posts them. */
public final class SampleApplications {

    private SampleApplications() {}

    /** One guardian, two children, no attachment. */
    public static String afterSchoolClub() {
        try {
            return new ClassPathResource("after-school-club-application.json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
