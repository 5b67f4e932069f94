/** Mails on their way and sent, their types and edited texts. How they are rendered and sent is not here. */
@NullMarked
package org.lepi.model.mail;

import org.jspecify.annotations.NullMarked;
