/**
 * What every page shares: navigation, the signed-in user, texts, figures in the utility's format,
 * messages, and what happens when something goes wrong.
 */
package io.smart360.web.frame;
