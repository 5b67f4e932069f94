package org.lepi.ejb.inference;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The class path of a child JVM that needs TensorFlow and this package and nothing of the application server: the jars
 * and folders in which this JVM found the same classes and native libraries.
 */
public final class ChildClassPath {
    private static final List<String> NEEDED = List.of(
            "org/lepi/ejb/inference/VettingMain.class",
            "org/lepi/model/failure/LepiException.class",
            "org/tensorflow/Graph.class",
            "org/tensorflow/proto/GraphDef.class",
            "org/tensorflow/ndarray/Shape.class",
            "org/bytedeco/javacpp/Loader.class",
            "com/google/protobuf/ByteString.class",
            "org/tensorflow/internal/c_api/linux-x86_64/libjnitensorflow.so");

    private ChildClassPath() {}

    /** In the form of {@code java -cp}. */
    public static String find() {
        ClassLoader loader = ChildClassPath.class.getClassLoader();
        Set<Path> places = new LinkedHashSet<>();
        for (String resource : NEEDED) {
            places.add(place(loader, resource));
        }
        return places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path place(ClassLoader loader, String resource) {
        URL url = loader.getResource(resource);
        if (url == null) {
            throw new IllegalStateException("not on the class path: " + resource);
        }
        String address = url.toString();
        if (address.startsWith("jar:")) {
            return Path.of(URI.create(address.substring("jar:".length(), address.indexOf("!/"))));
        }
        Path file = Path.of(URI.create(address));
        return file.getRoot().resolve(file.subpath(0, file.getNameCount() - depth(resource)));
    }

    private static int depth(String resource) {
        return (int) resource.chars().filter(c -> c == '/').count() + 1;
    }
}
