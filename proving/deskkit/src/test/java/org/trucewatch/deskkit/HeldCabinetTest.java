package org.trucewatch.deskkit;

import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.cabinet.HeldCabinet;

/// One that ends with the process: there is no opening it anew.
final class HeldCabinetTest extends CabinetContract {
    private final HeldCabinet cabinet = new HeldCabinet();

    @Override
    protected Cabinet open() {
        return cabinet;
    }
}
