/** Taxa: ranks, names, synonyms, vernacular names and external identifiers; nothing of models or images. */
@NullMarked
package org.lepi.model.taxonomy;

import org.jspecify.annotations.NullMarked;
