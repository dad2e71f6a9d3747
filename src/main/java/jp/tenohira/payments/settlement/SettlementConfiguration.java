package jp.tenohira.payments.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.TakingsSource;
import jp.tenohira.payments.settlement.accounts.RevenueAccounts;
import jp.tenohira.payments.settlement.bank.BankReceipts;
import jp.tenohira.payments.settlement.bank.Credits;
import jp.tenohira.payments.settlement.cash.CashDeposits;
import jp.tenohira.payments.settlement.cash.CashReceipts;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.days.Explanations;
import jp.tenohira.payments.settlement.days.ShutDays;
import jp.tenohira.payments.settlement.days.Slips;
import jp.tenohira.payments.settlement.days.looking.Sightings;
import jp.tenohira.payments.settlement.exports.FinanceExports;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.JournalReading;
import jp.tenohira.payments.settlement.naming.CodeNames;
import jp.tenohira.payments.settlement.notices.BankNotices;
import jp.tenohira.payments.settlement.payouts.PayoutProviders;
import jp.tenohira.payments.settlement.payouts.PayoutReceipts;
import jp.tenohira.payments.settlement.payouts.Payouts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of settlement in the running city hall. */
@Configuration(proxyBeanMethods = false)
class SettlementConfiguration {

    @Bean
    Settlement settlement(
            ObjectProvider<TakingsSource> sources,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        return Settlement.of(sources.orderedStream().toList(), jdbc, new TransactionTemplate(transactions), clock);
    }

    @Bean
    Journal settlementJournal(Settlement settlement) {
        return settlement.journal();
    }

    @Bean
    JournalReading settlementJournalReading(JdbcClient jdbc) {
        return new JournalReading(jdbc);
    }

    @Bean
    Days settlementDays(Settlement settlement) {
        return settlement.days();
    }

    @Bean
    Sightings settlementSightings(JdbcClient jdbc, Clock clock) {
        return new Sightings(jdbc, clock);
    }

    @Bean
    Slips settlementSlips(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new Slips(jdbc, new TransactionTemplate(transactions), clock);
    }

    @Bean
    Closings settlementClosings(Settlement settlement) {
        return settlement.closings();
    }

    @Bean
    Payouts settlementPayouts(Settlement settlement) {
        return settlement.payouts();
    }

    @Bean
    PayoutReceipts settlementReceipts(Settlement settlement) {
        return settlement.receipts();
    }

    @Bean
    Credits settlementCredits(Settlement settlement) {
        return settlement.credits();
    }

    @Bean
    CashDeposits settlementCash(Settlement settlement) {
        return settlement.cash();
    }

    @Bean
    CashReceipts settlementCashReceipts(Settlement settlement) {
        return settlement.cashReceipts();
    }

    @Bean
    BankReceipts settlementBankReceipts(Settlement settlement) {
        return settlement.bankReceipts();
    }

    @Bean
    BankNotices settlementNotices(
            Settlement settlement,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            AuditTrail audit,
            Clock clock) {
        return new BankNotices(jdbc, new TransactionTemplate(transactions), settlement::match, audit, clock);
    }

    @Bean
    FinanceExports settlementExports(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            RevenueAccounts accounts,
            CodeNames names,
            Clock clock) {
        return new FinanceExports(jdbc, new TransactionTemplate(transactions), accounts, names, clock);
    }

    /** The same parts without Spring, for commands and for a process that a test kills. */
    record Settlement(
            Journal journal,
            Days days,
            Closings closings,
            Payouts payouts,
            PayoutReceipts receipts,
            Credits credits,
            BankReceipts bankReceipts,
            CashDeposits cash,
            CashReceipts cashReceipts) {

        /** Receives what credits of the bank match exactly; answers how many payouts and days of cash. */
        int match(LocalDate today, Staff by) {
            return receipts.match(today, by) + cashReceipts.match(today, by);
        }

        static Settlement of(
                List<TakingsSource> sources, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
            var explanations = new Explanations(jdbc, clock);
            var shutDays = new ShutDays(jdbc, clock);
            var providers = new PayoutProviders(jdbc, clock);
            var journal = new Journal(jdbc, transaction, clock);
            var days = new Days(
                    sources,
                    new Slips(jdbc, transaction, clock),
                    shutDays,
                    explanations,
                    new RevenueAccounts(jdbc, clock),
                    providers,
                    new JournalReading(jdbc));
            var payouts = new Payouts(jdbc, providers);
            var credits = new Credits(jdbc);
            var receipts = new BankReceipts(journal, credits);
            var cash = new CashDeposits(jdbc, new JournalReading(jdbc));
            return new Settlement(
                    journal,
                    days,
                    new Closings(days, journal, explanations, shutDays),
                    payouts,
                    new PayoutReceipts(payouts, receipts, credits),
                    credits,
                    receipts,
                    cash,
                    new CashReceipts(cash, receipts, credits, providers, transaction));
        }
    }
}
