package jp.tenohira;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The city hall: one process that serves residents, staff and headquarters. */
@SpringBootApplication
public class TenohiraApplication {

    public static void main(String[] args) {
        SpringApplication.run(TenohiraApplication.class, args);
    }
}
