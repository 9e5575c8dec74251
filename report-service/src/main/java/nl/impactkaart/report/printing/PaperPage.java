package nl.impactkaart.report.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.impactkaart.report.Accent;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A stored page, made ready for a printer: with the style of paper, with what charts say in words as their {@code alt}, and
 * in the one font that is embedded.
 *
 * @param modified when the map of the report last changed, as the page says
 */
record PaperPage(Document document, Instant modified) {

    static final String FONT = "Liberation Sans";

    private static final String STYLE = resource("paper.css");
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** @param page as rendered: well-formed, with one {@code style}, {@code theme-color} and {@code dcterms.modified} */
    static PaperPage of(byte[] page) {
        Document document = parse(new String(page, StandardCharsets.UTF_8));
        String style = new Accent(meta(document, "theme-color")).in(STYLE);
        elements(document, "style").getFirst().setTextContent(style);
        // By its other name, a printer passes it on. Pages of an earlier renderer have none.
        metas(document, "description").forEach(description -> description.setAttribute("name", "subject"));
        for (Element chart : elements(document, "svg")) {
            chart.setAttribute("font-family", FONT);
            chart.setAttribute(
                    "alt",
                    within(chart, "desc").stream()
                            .map(Element::getTextContent)
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("a chart has no description")));
        }
        return new PaperPage(document, Instant.parse(meta(document, "dcterms.modified")));
    }

    private static String meta(Document document, String name) {
        return metas(document, name)
                .map(meta -> meta.getAttribute("content"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the page has no " + name));
    }

    private static Stream<Element> metas(Document document, String name) {
        return elements(document, "meta").stream()
                .filter(meta -> meta.getAttribute("name").equals(name));
    }

    private static Document parse(String page) {
        String legible = NOT_XML.matcher(page).replaceAll("\uFFFD");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(legible)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException("the page is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of that name on the page, in their order. */
    List<Element> elements(String name) {
        return elements(document, name);
    }

    private static List<Element> elements(Document within, String name) {
        return list(within.getElementsByTagName(name));
    }

    static List<Element> within(Element element, String name) {
        return list(element.getElementsByTagName(name));
    }

    static List<Element> children(Element element) {
        return list(element.getChildNodes());
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static String resource(String name) {
        try (InputStream text = PaperPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
