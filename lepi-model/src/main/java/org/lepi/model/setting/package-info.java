/** What administrators set while lepi runs. */
@NullMarked
package org.lepi.model.setting;

import org.jspecify.annotations.NullMarked;
