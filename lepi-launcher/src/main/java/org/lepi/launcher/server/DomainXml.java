package org.lepi.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Payara's {@code domain.xml} as a document whose attributes are set by path. Paths that match nothing are refused. */
final class DomainXml {
    private final Document document;

    private DomainXml(Document document) {
        this.document = document;
    }

    static DomainXml read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new DomainXml(factory.newDocumentBuilder().parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no well-formed XML", e);
        }
    }

    void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (var out = Files.newOutputStream(part)) {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Sets the attribute of every element that the path finds. */
    void set(String path, String attribute, String value) {
        for (Element element : find(path)) {
            element.setAttribute(attribute, value);
        }
    }

    String get(String path, String attribute) {
        return find(path)[0].getAttribute(attribute);
    }

    /** The one child of that name, made if it is missing. */
    void ensureChild(String parentPath, String name, String attribute, String value) {
        Element parent = find(parentPath)[0];
        NodeList present = parent.getElementsByTagName(name);
        Element child = present.getLength() > 0 ? (Element) present.item(0) : document.createElement(name);
        child.setAttribute(attribute, value);
        parent.appendChild(child);
    }

    /** Removes the elements whose text begins so; there may be none. */
    void removeStartingWith(String path, String beginning) {
        for (Element element : find(path)) {
            if (element.getTextContent().startsWith(beginning)) {
                parent(element).removeChild(element);
            }
        }
    }

    void append(String parentPath, String name, String text) {
        Element child = document.createElement(name);
        child.setTextContent(text);
        find(parentPath)[0].appendChild(child);
    }

    private static Node parent(Element element) {
        return java.util.Objects.requireNonNull(element.getParentNode());
    }

    private Element[] find(String path) {
        try {
            NodeList nodes =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            Element[] elements = new Element[nodes.getLength()];
            for (int i = 0; i < elements.length; i++) {
                elements[i] = (Element) nodes.item(i);
            }
            if (elements.length == 0) {
                throw new IllegalStateException("domain.xml has no " + path);
            }
            return elements;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
