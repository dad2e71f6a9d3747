package jp.tenohira.applications.metrics;

import org.springframework.stereotype.Component;

@Component
class SavingsByForm {
    record Savings(int minutesPerApplication, int sheetsPerApplication) {}

    Savings of(String procedure, int formVersion) {
        return new Savings(7, 8);
    }
}
