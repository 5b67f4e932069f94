package org.lepi.ejb.mail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.lepi.model.mail.MailTemplateVersion;
import org.lepi.model.mail.MailTexts;
import org.lepi.model.mail.MailType;

/** The texts that are in force: the latest version, or what lepi comes with. */
final class CurrentTexts {
    private final EntityManager entities;

    CurrentTexts(EntityManager entities) {
        this.entities = entities;
    }

    MailTexts of(MailType type, String language) {
        return ordered(type, language)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(latest -> Optional.ofNullable(latest.texts()))
                .orElseGet(() -> DefaultTexts.of(type, language));
    }

    /** Number of the latest version; 0 when nothing was ever changed. */
    int number(MailType type, String language) {
        return entities.createQuery(
                        "select coalesce(max(v.number), 0) from MailTemplateVersion v"
                                + " where v.type = :type and v.language = :language",
                        Integer.class)
                .setParameter("type", type)
                .setParameter("language", language)
                .getSingleResult();
    }

    /** The latest version of each type and language that was ever changed. */
    List<MailTemplateVersion> latest() {
        return entities.createQuery(
                        "select v from MailTemplateVersion v where v.number = (select max(o.number)"
                                + " from MailTemplateVersion o where o.type = v.type and o.language = v.language)",
                        MailTemplateVersion.class)
                .getResultList();
    }

    /** All versions, the latest first. */
    List<MailTemplateVersion> versions(MailType type, String language) {
        return ordered(type, language).getResultList();
    }

    private TypedQuery<MailTemplateVersion> ordered(MailType type, String language) {
        return entities.createQuery(
                        "select v from MailTemplateVersion v where v.type = :type and v.language = :language"
                                + " order by v.number desc",
                        MailTemplateVersion.class)
                .setParameter("type", type)
                .setParameter("language", language);
    }
}
