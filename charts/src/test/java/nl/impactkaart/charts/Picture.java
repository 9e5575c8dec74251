package nl.impactkaart.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A chart's picture, read back. */
record Picture(Element svg) {

    private static final double ROUNDING = 0.11;

    static Picture of(Chart chart) {
        return of(chart.svg("chart"));
    }

    static Picture of(String svg) {
        try {
            DocumentBuilder builder =
                    DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return new Picture(
                    builder.parse(new InputSource(new StringReader(svg))).getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    List<Element> all(String name) {
        NodeList nodes = svg.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    List<String> ids() {
        return all("*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    /** The boxes of one colour, but for the ones of a legend. */
    List<Element> bars(Colour colour) {
        return all("rect").stream()
                .filter(bar -> bar.getAttribute("fill").equals(colour.toString()))
                .filter(bar -> number(bar, "y") != 4 || number(bar, "width") != 12)
                .toList();
    }

    double width() {
        return number(svg, "width");
    }

    double height() {
        return number(svg, "height");
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** Nothing that is drawn or written sticks out, and no text covers another. */
    void isLegible() {
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 %.0f %s".formatted(width(), svg.getAttribute("height")));
        for (Element box : all("rect")) {
            isAcross(box, number(box, "x"), number(box, "x") + number(box, "width"));
            isDown(box, number(box, "y"), number(box, "y") + number(box, "height"));
        }
        for (Element line : all("line")) {
            isAcross(line, number(line, "x1"), number(line, "x2"));
            isDown(line, number(line, "y1"), number(line, "y2"));
        }
        for (Element dot : all("circle")) {
            isAcross(dot, number(dot, "cx") - number(dot, "r"), number(dot, "cx") + number(dot, "r"));
            isDown(dot, number(dot, "cy") - number(dot, "r"), number(dot, "cy") + number(dot, "r"));
        }
        for (Element path : all("polyline")) {
            for (String point : path.getAttribute("points").split(" ", -1)) {
                String[] place = point.split(",", -1);
                isAcross(path, Double.parseDouble(place[0]));
                isDown(path, Double.parseDouble(place[1]));
            }
        }
        for (Written text : written()) {
            isAcross(text.element, text.left, text.right);
            isDown(text.element, text.top, text.bottom);
        }
        List<Written> texts = written();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(texts.subList(0, i).stream().filter(texts.get(i)::covers).map(other -> said(other.element)))
                    .as("what %s covers", said(texts.get(i).element))
                    .isEmpty();
        }
    }

    /** A text and the room that its letters take. */
    private record Written(Element element, double left, double right, double top, double bottom) {

        boolean covers(Written other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private List<Written> written() {
        return all("text").stream().map(Picture::written).toList();
    }

    private static Written written(Element text) {
        double size = number(text, "font-size");
        double bold = text.hasAttribute("font-weight") ? Lettering.BOLD : 1;
        double width = Lettering.width(text.getTextContent(), size) / Lettering.ROOM * bold;
        double left = number(text, "x")
                - switch (text.getAttribute("text-anchor")) {
                    case "start" -> 0;
                    case "middle" -> width / 2;
                    default -> width;
                };
        double baseline = number(text, "y");
        return new Written(text, left, left + width, baseline - size * 0.72, baseline + size * 0.2);
    }

    private void isAcross(Element element, double... places) {
        for (double x : places) {
            assertThat(x).as(said(element)).isBetween(-ROUNDING, width() + ROUNDING);
        }
    }

    private void isDown(Element element, double... places) {
        for (double y : places) {
            assertThat(y).as(said(element)).isBetween(-ROUNDING, height() + ROUNDING);
        }
    }

    private static String said(Element element) {
        return Stream.of("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "width", "height", "points")
                .filter(element::hasAttribute)
                .map(name -> name + "=" + element.getAttribute(name))
                .reduce(element.getTagName() + " " + element.getTextContent(), (one, two) -> one + " " + two)
                .toLowerCase(Locale.ROOT);
    }
}
