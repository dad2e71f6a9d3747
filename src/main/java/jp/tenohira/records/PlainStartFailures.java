package jp.tenohira.records;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the city hall does not start, and what to do, instead of a stack trace. */
final class PlainStartFailures extends AbstractFailureAnalyzer<DataDirectoryInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataDirectoryInUse cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Stop it first, or name another directory with --data DIR.", cause);
    }
}
