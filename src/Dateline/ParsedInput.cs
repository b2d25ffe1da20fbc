using Dateline.Input.Files;
using Dateline.Input.Media;
using Dateline.Process.Documents;

namespace Dateline;

/// <summary>The result of the Input phase: the newsroom's files, its parsed documents, and a function that reads a media file.</summary>
internal sealed record ParsedInput(InputFiles Files, ParsedDocuments Documents, Func<SourceFile, MediaReading> ReadMedia);
