using Dateline.Search;

namespace Dateline.Doctor;

/// <summary>Whether this machine can make the search index, when the site has search.</summary>
internal static class SearchFindings
{
    private const string Check = "search";

    public static IEnumerable<Finding> Examine(Examined examined)
    {
        if (examined.Site is not { Search: true })
        {
            return [];
        }

        return PagefindProgram.Find(out var fault) is { } file
            ? [Finding.Ok(Check, $"Pagefind {PagefindProgram.Version} makes the index: {file}")]
            :
            [
                Finding.Warning(
                    Check, $"the site will have no search index: {fault}",
                    $"'npm install pagefind@{PagefindProgram.Version}' brings it; put its file beside dateline or name it in the variable "
                        + PagefindProgram.Variable),
            ];
    }
}
