package org.trucewatch.server.web;

import java.util.List;
import org.trucewatch.desk.form.Fault;

/// A request that cannot be read, in one sentence with what to write instead.
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;
    private final transient List<String> parts;

    public BadRequest(Fault fault, String... parts) {
        super(fault.code());
        this.fault = fault;
        this.parts = List.of(parts);
    }

    Fault fault() {
        return fault;
    }

    List<String> parts() {
        return parts;
    }
}
