namespace Dateline.Benchmarks.Archives;

/// <summary>Words and sentences without sense that are as long, and repeat as much, as a news agency's.</summary>
internal static class Wording
{
    private static readonly string[] Vocabulary =
        ("the of and to in a that is was for on with as by at from it be are this have has had not but " +
        "president minister government talks situation crisis region council support forces meeting agreement " +
        "statement spokesman telephone conversation country capital leader national army operation military " +
        "people homes infrastructure facilities international recognized accord confrontation offensive " +
        "according secretary press initiative resolve actions alliances relations political hundreds lives " +
        "budget market growth inflation central bank percent quarter exports energy gas oil pipeline contract " +
        "court ruling law vote election candidate party coalition parliament deputy chairman committee report " +
        "research scientists study vaccine hospital school university students city mayor police fire flood " +
        "team match season coach final goal league record winner award film theatre museum exhibition artist " +
        "yesterday Monday Tuesday Wednesday Thursday Friday earlier later week month year announced confirmed " +
        "stressed noted emphasized pointed added explained recalled warned expected planned launched signed").Split(' ');

    /// <summary>The weights of the words up to and with each; the first words are the commonest.</summary>
    private static readonly double[] Weights = Add([.. Vocabulary.Select((_, i) => Math.Pow(i + 2, -0.6))]);

    public static string Words(Dice dice, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(dice)));

    public static string Sentence(Dice dice, int least = 9, int most = 26) => Capitalize(Words(dice, dice.Next(least, most))) + ".";

    public static string Sentences(Dice dice, int least, int most) =>
        string.Join(' ', Enumerable.Range(0, dice.Next(least, most)).Select(_ => Sentence(dice)));

    public static string Capitalize(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Word(Dice dice)
    {
        var found = Array.BinarySearch(Weights, dice.Fraction() * Weights[^1]);
        return Vocabulary[found < 0 ? ~found : found];
    }

    private static double[] Add(double[] weights)
    {
        for (var i = 1; i < weights.Length; i++)
        {
            weights[i] += weights[i - 1];
        }

        return weights;
    }
}
