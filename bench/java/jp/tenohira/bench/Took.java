package jp.tenohira.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Time on the clock and time of processors of this process, in milliseconds. On a machine that does other work too, the second is what can be
 * compared. PostgreSQL's processes are not in it.
 */
record Took(double clock, double processors) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Took start() {
        return new Took(System.nanoTime() / 1e6, SYSTEM.getProcessCpuTime() / 1e6);
    }

    Took now() {
        var now = start();
        return new Took(now.clock - clock, now.processors - processors);
    }
}
