package org.trucewatch.server.access;

import java.util.Optional;

/// The server of an organisation by which people may sign in, if one was set up.
public record OpenIds(Optional<OpenIdSetting> setting) {}
