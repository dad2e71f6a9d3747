package jp.tenohira;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The city hall: one process that serves residents, staff and headquarters. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TenohiraApplication {

    public static void main(String[] args) {
        SpringApplication.run(TenohiraApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
