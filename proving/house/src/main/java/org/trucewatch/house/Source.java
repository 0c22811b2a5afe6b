package org.trucewatch.house;

import java.util.List;

/// What the house wants to know of one Java file: where it is, how long it is, and what stands in it.
///
/// @param name path from the root of the repository
/// @param methods every method and constructor with a body
/// @param types every type, nested ones too
/// @param careless lines that catch whatever comes
public record Source(String name, int lines, List<Method> methods, List<Type> types, List<Integer> careless) {
    /// A method or constructor; `lines` counts from its opening brace to its closing one.
    public record Method(String name, int line, int lines) {}

    /// A type; `exported` if other modules can see it, `explained` if a `///` comment stands before it.
    public record Type(String name, int line, boolean exported, boolean explained) {}

    /// True for package-info and module-info, which say nothing about the length of files.
    public boolean isDeclaration() {
        return name.endsWith("-info.java");
    }

    /// True for what ships or is at least no test.
    public boolean isMain() {
        return name.contains("/src/main/java/");
    }
}
