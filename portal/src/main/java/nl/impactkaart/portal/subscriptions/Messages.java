package nl.impactkaart.portal.subscriptions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a subscription told, the latest first, as its Atom feed has it in the reader's language. */
final class Messages {

    static final String MEDIA_TYPE = "application/atom+xml";

    private static final int MOST = 10;
    private static final Pattern MAP = Pattern.compile("/impact-maps/([0-9a-f-]{36})/");

    private Messages() {}

    /** @param map that it is about; absent when it is about the subscription itself */
    record Message(
            Instant at,
            String title,
            String summary,
            @Nullable UUID map) {}

    static List<Message> of(byte[] feed) {
        NodeList entries;
        try {
            DocumentBuilderFactory xml = DocumentBuilderFactory.newDefaultInstance();
            xml.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            entries = xml.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(feed))
                    .getElementsByTagName("entry");
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("report-service gives a feed that is none", e);
        }
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, entries.getLength()); i++) {
            messages.add(message((Element) entries.item(i)));
        }
        return messages;
    }

    private static Message message(Element entry) {
        Element link = (Element) entry.getElementsByTagName("link").item(0);
        Matcher map = MAP.matcher(link.getAttribute("href"));
        return new Message(
                Instant.parse(text(entry, "updated")),
                text(entry, "title"),
                text(entry, "summary"),
                map.find() ? UUID.fromString(map.group(1)) : null);
    }

    private static String text(Element entry, String name) {
        return entry.getElementsByTagName(name).item(0).getTextContent();
    }
}
