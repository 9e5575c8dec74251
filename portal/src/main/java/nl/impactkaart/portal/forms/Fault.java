package nl.impactkaart.portal.forms;

/**
 * What is wrong with a field.
 *
 * @param text the name of the text {@code fault.<text>} that says it; empty where only a service found it: then the text
 *     {@code <form>.<field>.rule}, or else {@code fault.rule.<kind>}, says what can be filled in
 * @param words in English, as the service says it; empty where the text does
 */
public record Fault(String text, String words) {

    static Fault of(String text) {
        return new Fault(text, "");
    }

    static Fault inWords(String words) {
        return new Fault("", words);
    }
}
