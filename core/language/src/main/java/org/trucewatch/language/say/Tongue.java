package org.trucewatch.language.say;

/// The languages that a clause can be read out in.
public enum Tongue {
    ENGLISH("english"),
    ARABIC("arabic");

    private final String file;

    Tongue(String file) {
        this.file = file;
    }

    String file() {
        return file + ".properties";
    }
}
