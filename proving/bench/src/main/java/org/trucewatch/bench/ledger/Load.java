package org.trucewatch.bench.ledger;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// How busy the machine was, for a figure taken beside the work of others says little alone.
public final class Load {
    private Load() {}

    /// The processor time of this process so far, in seconds: what an act costs, however many others want the machine.
    static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    /// Processes that ran or waited in the last minute, as the system counts them; `-` where it does not.
    public static String now() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "-" : String.format(Locale.ROOT, "%.1f", load);
    }
}
