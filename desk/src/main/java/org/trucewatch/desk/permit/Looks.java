package org.trucewatch.desk.permit;

/// What a name looks like on a screen: a socket. Two that a reader takes for each other have the same look, whatever
/// letters of whatever script they are made of.
@FunctionalInterface
public interface Looks {
    String of(String name);
}
