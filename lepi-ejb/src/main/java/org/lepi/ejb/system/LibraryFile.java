package org.lepi.ejb.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** What a library's file says of itself: manifest, Maven's files, else its name. */
final class LibraryFile {
    private static final Pattern FILE_NAME = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");
    private static final Pattern LICENCE = Pattern.compile("<license>\\s*<name>([^<]+)</name>");

    /** For groups whose files do not say it. */
    private static final Properties LICENCES = load("licences.properties");

    private final Path file;
    private final JarFile jar;
    private final String fileName;

    private LibraryFile(Path file, JarFile jar) {
        this.file = file;
        this.jar = jar;
        this.fileName = Objects.requireNonNull(file.getFileName()).toString();
    }

    static Library read(Path file) {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            return new LibraryFile(file, jar).library();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private Library library() throws IOException {
        Properties maven = coordinates();
        Matcher parts = FILE_NAME.matcher(fileName);
        boolean named = parts.matches();
        String name = maven.getProperty("artifactId", named ? parts.group(1) : fileName);
        String group = maven.getProperty("groupId", "");
        String version = maven.getProperty("version", named ? parts.group(2) : "");
        return new Library(group, name, version, licence(group, name), sha256());
    }

    /** Of the artefact that the file is called after: one that has swallowed others has their coordinates too. */
    private Properties coordinates() throws IOException {
        List<String> found = jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith("META-INF/maven/") && name.endsWith("/pom.properties"))
                .filter(name -> fileName.contains(name.split("/", -1)[3]))
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
        Properties coordinates = new Properties();
        if (!found.isEmpty()) {
            try (InputStream in = jar.getInputStream(jar.getEntry(found.get(0)))) {
                coordinates.load(in);
            }
        }
        return coordinates;
    }

    private String licence(String group, String name) throws IOException {
        Manifest manifest = jar.getManifest();
        String stated =
                manifest == null ? null : manifest.getMainAttributes().getValue(new Attributes.Name("Bundle-License"));
        if (stated != null) {
            return stated.strip().replaceFirst("^\"([^\"]+)\".*", "$1"); // OSGi's form has parts after the name
        }
        return pomLicence(group, name).orElseGet(() -> LICENCES.getProperty(group, ""));
    }

    private Optional<String> pomLicence(String group, String name) throws IOException {
        ZipEntry pom = jar.getEntry("META-INF/maven/" + group + "/" + name + "/pom.xml");
        if (pom == null) {
            return Optional.empty();
        }
        try (InputStream in = jar.getInputStream(pom)) {
            Matcher licence = LICENCE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return licence.find() ? Optional.of(licence.group(1).strip()) : Optional.empty();
        }
    }

    private String sha256() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(LibraryFile.class.getResourceAsStream(resource), resource)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
