package org.trucewatch.flink;

import java.io.Serializable;
import org.trucewatch.desk.record.replay.CaseReader;

/// A reader of cases that can be sent to the machines of a cluster.
@FunctionalInterface
public interface Reader extends CaseReader, Serializable {}
