using Dateline.Model;

namespace Dateline.Views;

/// <summary>
/// What templates can read. The attribute <c>[View]</c> generates its shape and its fingerprint from one list of members.
/// </summary>
internal interface IView
{
    /// <summary>Adds all that a template can read, and nothing else.</summary>
    public void AddTo(ref Fingerprint to);
}
