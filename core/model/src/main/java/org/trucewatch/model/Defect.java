package org.trucewatch.model;

/// A fault of ours: a state that the program promised could not be. It is thrown, never caught below an app,
/// and never used for bad input, which is a [Problem], or for a refused request.
public final class Defect extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Defect(String sentence) {
        super(sentence);
    }
}
