using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>The box in which readers subscribe to the newsletter: <c>newsletter:</c> in <c>site.yml</c>.</summary>
/// <param name="Title">What readers get, in a sentence; without a URL.</param>
/// <param name="Form">The URL that receives the form; empty if readers subscribe on a page.</param>
/// <param name="Field">The name of the form's field for the reader's address.</param>
/// <param name="Hidden">What the form sends beside it.</param>
/// <param name="Button">The words of the button; with the URL of the page if there is no form.</param>
/// <param name="Note">What it costs, and how to end it, without a URL; nothing if that is not said.</param>
/// <param name="Privacy">The page that says what happens to readers' addresses.</param>
[View("newsletter")]
internal sealed partial record NewsletterView(
    LinkView Title, string Form, string Field, ImmutableArray<HiddenField> Hidden, LinkView Button, LinkView? Note, LinkView? Privacy);

/// <summary>What a form sends and readers don't see.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Value">Its value.</param>
[View("hidden field")]
internal sealed partial record HiddenField(string Name, string Value);
