package org.trucewatch.desk.cabinet;

import org.trucewatch.testkit.cabinet.CabinetContract;

/// One that ends with the process: there is no opening it anew.
final class HeldCabinetTest extends CabinetContract {
    private final HeldCabinet cabinet = new HeldCabinet();

    @Override
    protected Opened open() {
        return new OpenedCabinet(cabinet);
    }
}
