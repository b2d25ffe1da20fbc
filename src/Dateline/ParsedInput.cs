using Dateline.Input.Files;
using Dateline.Input.Media;
using Dateline.Process.Documents;

namespace Dateline;

/// <summary>
/// What the Input phase gives: the newsroom's files, what each document says on its own, and a way to read a picture or another file that
/// a text shows.
/// </summary>
internal sealed record ParsedInput(InputFiles Files, ParsedDocuments Documents, Func<SourceFile, MediaReading> ReadMedia);
