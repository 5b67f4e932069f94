package org.lepi.ejb.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.logging.Level.FINE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.Properties;
import java.util.logging.Logger;
import org.lepi.model.mail.Mail;
import org.lepi.model.mail.MailTexts;

/** Hands mails to the mail server, each over a connection of its own. */
@ApplicationScoped
public class MailPost {
    private static final Logger LOG = Logger.getLogger(MailPost.class.getName());

    private MailSettings settings;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected MailPost() {}

    /** To the mail server of the settings. */
    @Inject
    public MailPost(MailSettings settings) {
        this.settings = settings;
    }

    /**
     * Sends a mail; on return the mail server has taken it.
     *
     * @param texts as they are sent
     * @throws MessagingException when it has not, as far as is known
     */
    public void send(Mail mail, MailTexts texts) throws MessagingException {
        Session session = Session.getInstance(properties());
        MimeMessage message = message(session, mail, texts);
        Transport transport = session.getTransport(settings.tls() ? "smtps" : "smtp");
        try {
            transport.connect(
                    settings.host().orElseThrow(),
                    settings.port(),
                    settings.user().orElse(null),
                    settings.password().orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            close(transport);
        }
    }

    /** What goes wrong after the mail was taken does not take it back. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(FINE, "the mail server did not say good-bye", e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            String millis = String.valueOf(settings.timeout().toMillis());
            properties.setProperty(protocol + "connectiontimeout", millis);
            properties.setProperty(protocol + "timeout", millis);
            properties.setProperty(protocol + "writetimeout", millis);
            properties.setProperty(
                    protocol + "auth", String.valueOf(settings.user().isPresent()));
            properties.setProperty(protocol + "starttls.enable", String.valueOf(settings.starttls()));
            properties.setProperty(protocol + "starttls.required", String.valueOf(settings.starttls()));
            properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        }
        return properties;
    }

    private MimeMessage message(Session session, Mail mail, MailTexts texts) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", mail.messageId()); // not a new one for each attempt
            }
        };
        message.setFrom(new InternetAddress(settings.from().orElseThrow(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        if (mail.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(mail.replyTo(), true)});
        }
        message.setSubject(texts.subject(), UTF_8.name());
        message.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContentLanguage(new String[] {mail.language()});
        message.setContent(alternatives(texts));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart alternatives(MailTexts texts) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(texts.text(), UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(texts.html(), UTF_8.name(), "html");
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text);
        alternatives.addBodyPart(html);
        return alternatives;
    }
}
