package dev.threetokens.model.device;

/** The type of a field's value, spelled as the original manifests spell it. */
public enum FieldType {
    /** A number, whole or with decimals. */
    Double,
    /** A whole number. */
    Integer,
    /** {@code true} or {@code false}. */
    Boolean,
    /** A text. */
    String
}
